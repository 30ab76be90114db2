import { forgetAlbumsHolding } from "../album/cached.ts";
import type { Context } from "../context.ts";
import { forgetSearches } from "../search/cached.ts";
import { forgetAccess } from "./cached.ts";
import type { PostKind } from "./schema.ts";

/**
 * Every act that changes who may see posts, or finds them in lists, calls this once it is committed. One statement when
 * there are images among them, none otherwise.
 */
export async function forgetShown(
  ctx: Pick<Context, "cache" | "db">,
  ...posts: readonly { id: string; kind: PostKind }[]
): Promise<void> {
  const images = posts.filter(({ kind }) => kind === "image");
  await Promise.all([
    forgetAccess(ctx, ...posts.map(({ id }) => id)),
    forgetSearches(ctx),
    forgetAlbumsHolding(ctx, ...images.map(({ id }) => id)),
  ]);
}
