import { relatedPosts } from "@medley/db/sql/post/related-posts";
import type { Context } from "../context.ts";
import { showsNsfw } from "../feed/rules.ts";
import { getOpenPost } from "./get-open-post.ts";
import { listCards } from "./list-cards.ts";
import type { PostCards, RelatedPostsInput } from "./schema.ts";

/** Posts like this one: shared tags, same game, same broadcaster; most alike first. */
export async function listRelated(ctx: Context, input: RelatedPostsInput): Promise<PostCards> {
  const post = await getOpenPost(ctx, input.id);
  const { ids } = await ctx.db.one(relatedPosts({ id: post.id, nsfw: showsNsfw(ctx.actor), limit: input.limit }));
  return { items: await listCards(ctx, ids) };
}
