import { defineCache, tag } from "@medley/cache";
import type { Context } from "../context.ts";
import type { CommentPage, CommentSort } from "./schema.ts";

const threadTag = (postId: string) => tag("thread", postId);

/**
 * A thread's first page as everybody sees it. Whether somebody may see it is asked of the database each time; scores
 * may lag by the minute an entry lives.
 */
export const threadPages = defineCache<{ postId: string; sort: CommentSort }, CommentPage>({
  name: "thread-page",
  version: 1,
  ttlSeconds: 60,
  key: ({ postId, sort }) => `${postId}/${sort}`,
  tags: ({ postId }) => [threadTag(postId)],
});

/** Every act that changes what a thread says calls this once it is committed. */
export async function forgetThread(ctx: Pick<Context, "cache">, ...postIds: string[]): Promise<void> {
  await ctx.cache.forget(...postIds.map(threadTag));
}
