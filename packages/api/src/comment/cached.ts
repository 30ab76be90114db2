import { defineCache, tag } from "@medley/cache";
import type { Context } from "../context.ts";
import { accessTag } from "../post/cached.ts";
import type { LaidOut } from "./lay-out.ts";
import type { CommentSort } from "./schema.ts";

const threadTag = (postId: string) => tag("thread", postId);

/** A thread's first page as everybody sees it, before a reader's own votes and permissions. */
export interface SharedThread extends LaidOut {
  /** Whether anybody may open the post. */
  open: boolean;
  postAuthorId: string;
}

/** First pages of threads. Scores may lag by the minute an entry lives; null where there is no such post. */
export const threadPages = defineCache<{ postId: string; sort: CommentSort }, SharedThread | null>({
  name: "thread-page",
  version: 2,
  ttlSeconds: 60,
  staleSeconds: 30,
  nullTtlSeconds: 10,
  key: ({ postId, sort }) => `${postId}/${sort}`,
  tags: ({ postId }) => [threadTag(postId), accessTag(postId)],
});

/** Who voted in a thread while pages of it may be older than that: they read it anew, and see their vote counted. */
export const lateVoters = defineCache<{ postId: string; userId: string }, true>({
  name: "thread-voter",
  version: 1,
  ttlSeconds: 60,
  key: ({ postId, userId }) => `${postId}/${userId}`,
});

/** Every act that changes what a thread says calls this once it is committed. */
export async function forgetThread(ctx: Pick<Context, "cache">, ...postIds: string[]): Promise<void> {
  await ctx.cache.forget(...postIds.map(threadTag));
}
