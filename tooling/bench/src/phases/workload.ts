import { requestOf } from "../http/requests.ts";
import { type WireRequest, wireRequest } from "../measure/wire.ts";
import type { Call } from "../operations/operation.ts";
import { nth, type World } from "../site/world.ts";

/** What readers do in the phases, the same in each: mostly the hot feed, also a tag's, a post's page, a profile. */
type Kind = "feed" | "tag" | "post" | "profile";
const mix: readonly Kind[] = [
  ...Array<Kind>(12).fill("feed"),
  ...Array<Kind>(3).fill("tag"),
  ...Array<Kind>(3).fill("post"),
  ...Array<Kind>(2).fill("profile"),
];

/** Spreads the kinds evenly instead of in a row; 7 and 20 have no common divisor. */
const kindAt = (n: number) => nth(mix, n * 7);

export function naiveRequest(origin: URL, world: World, n: number): WireRequest {
  const at = (path: string, query: Record<string, string> = {}) => {
    const url = new URL(path, origin);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return wireRequest(url);
  };
  switch (kindAt(n)) {
    case "feed":
      return at("/feed");
    case "tag":
      return at("/tag", { slug: nth(world.tags, n) });
    case "post":
      return at("/post", { id: nth(world.posts, n) });
    case "profile":
      return at("/profile", { username: nth(world.authors, n) });
  }
}

export function ownRequest(origin: URL, world: World, n: number): WireRequest {
  return requestOf(origin.origin, callAt(world, n));
}

function callAt(world: World, n: number): Call {
  switch (kindAt(n)) {
    case "feed":
      return { path: "feed.list", input: { sort: "hot", limit: 50 } };
    case "tag":
      return { path: "feed.list", input: { sort: "hot", limit: 50, tags: [nth(world.tags, n)] } };
    case "post":
      // The page takes both; one after the other stands for it.
      return n % 2 === 0
        ? { path: "post.get", input: { id: nth(world.posts, n) } }
        : { path: "comment.thread", input: { postId: nth(world.posts, n) } };
    case "profile":
      return { path: "profile.get", input: { username: nth(world.authors, n) } };
  }
}
