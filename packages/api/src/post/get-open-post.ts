import { findOpenPost } from "@medley/db/sql/post/find-open-post";
import { anybody } from "@medley/db/sql/visibility";
import type { Context } from "../context.ts";
import { notFound } from "../errors.ts";
import { openPosts } from "./cached.ts";
import { type PostFacts, readerOf } from "./policy.ts";

/** A post that the reader may open, as acts on it need it. Throws `not_found` for one that is hidden or missing. */
export async function getOpenPost(ctx: Context, id: string): Promise<PostFacts & { id: string }> {
  const post = await ctx.db.maybe(findOpenPost({ id, reader: readerOf(ctx.actor) }));
  if (!post) throw notFound("Post");
  return post;
}

/** The same for what is done all the time: no statement for a cached post that anybody may open. */
export async function getOpenPostOften(ctx: Context, id: string): Promise<PostFacts & { id: string }> {
  const open = await ctx.cache.get(openPosts, id, async () => {
    const post = await ctx.db.maybe(findOpenPost({ id, reader: anybody }));
    return post && { id: post.id, authorId: post.authorId, status: "active" as const };
  });
  return open ?? (await getOpenPost(ctx, id));
}
