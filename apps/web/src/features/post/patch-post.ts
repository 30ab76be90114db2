import type { QueryClient } from "@tanstack/react-query";
import type { PostCard } from "./post-types.ts";

const holders = new Set<unknown>(["album", "favorite", "feed", "gallery", "post", "search"]);

type Patch = (post: PostCard) => Partial<PostCard>;

/** Changes one post in every list and page the browser holds, so that all of them agree. */
export function patchPost(client: QueryClient, postId: string, patch: Patch): void {
  client.setQueriesData({ predicate: ({ queryKey }) => holdsPosts(queryKey) }, (held: unknown) =>
    patched(held, postId, patch),
  );
}

/** tRPC's keys begin with the procedure's path. */
function holdsPosts(queryKey: readonly unknown[]): boolean {
  const [path] = queryKey;
  return Array.isArray(path) && holders.has(path[0]);
}

/** A held answer is one post, a page of posts or of what found them, or several pages; anything else stays as it is. */
function patched(held: unknown, postId: string, patch: Patch): unknown {
  if (!isObject(held)) return held;
  if (held.id === postId && "score" in held) return { ...held, ...patch(held as unknown as PostCard) };
  if (isObject(held.post)) return { ...held, post: patched(held.post, postId, patch) };
  for (const list of ["items", "pages"] as const) {
    const entries = held[list];
    if (Array.isArray(entries)) return { ...held, [list]: entries.map((entry) => patched(entry, postId, patch)) };
  }
  return held;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
