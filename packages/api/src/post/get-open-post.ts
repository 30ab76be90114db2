import { findOpenPost } from "@medley/db/sql/post/find-open-post";
import type { Context } from "../context.ts";
import { notFound } from "../errors.ts";
import { readerOf } from "./policy.ts";

/** A post that the reader may open, as acts on it need it. Throws `not_found` for one that is hidden or missing. */
export async function getOpenPost(ctx: Context, id: string) {
  const post = await ctx.db.maybe(findOpenPost({ id, reader: readerOf(ctx.actor) }));
  if (!post) throw notFound("Post");
  return post;
}
