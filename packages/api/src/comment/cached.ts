import { createHash } from "node:crypto";
import { defineCache, tag } from "@medley/cache";
import type { Context } from "../context.ts";
import { accessTag, listedTag } from "../post/cached.ts";
import { profileTag } from "../profile/cached.ts";
import type { LaidOut } from "./lay-out.ts";
import type { CommentHistory, CommentSort } from "./schema.ts";

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
  // That nobody voted late is the usual answer, and nothing that was missed.
  uncounted: true,
});

/** What a member did with a comment, and its Markdown while they may still edit it. */
export interface OwnMark {
  vote: number;
  markdown: string | null;
}

interface OwnMarksAsked {
  userId: string;
  ids: readonly string[];
  editableIds: readonly string[];
}

const ownMarksTag = (userId: string) => tag("comment-marks", userId);

/** A member's own marks on the comments of one page, those that have any. A page may hold five hundred. */
export const ownMarkPages = defineCache<OwnMarksAsked, Record<string, OwnMark>>({
  name: "comment-marks",
  version: 1,
  ttlSeconds: 3600,
  key: ({ userId, ids, editableIds }) =>
    `${userId}/${createHash("sha256").update(ids.join()).update(`/${editableIds.join()}`).digest("base64url")}`,
  tags: ({ userId }) => [ownMarksTag(userId)],
});

/** Every vote on a comment, and every change of one, calls this for whose it is once it is committed. */
export async function forgetOwnMarks(ctx: Pick<Context, "cache">, userId: string): Promise<void> {
  await ctx.cache.forget(ownMarksTag(userId));
}

/** Every act that changes what a thread says calls this once it is committed. */
export async function forgetThread(ctx: Pick<Context, "cache">, ...postIds: string[]): Promise<void> {
  await ctx.cache.forget(...postIds.map(threadTag));
}

/** Whose comments those by a name are; null for nobody's. */
export const commentAuthors = defineCache<string, string | null>({
  name: "comment-author",
  version: 1,
  ttlSeconds: 600,
  nullTtlSeconds: 10,
  key: (username) => username.toLowerCase(),
  tags: (username) => [profileTag(username)],
});

const historyTag = (authorId: string) => tag("comments-of", authorId);

/** The first page of a member's comments as everybody sees it who sees NSFW posts, or who doesn't. */
export interface SharedHistory {
  items: Omit<CommentHistory["items"][number], "viewer">[];
  nextCursor: string | null;
}

interface HistoryAsked {
  authorId: string;
  nsfw: boolean;
  limit: number;
}

/** First pages of members' comments. Scores, replies and a post's new title may lag by the minute an entry lives. */
export const histories = defineCache<HistoryAsked, SharedHistory>({
  name: "comment-history",
  version: 1,
  ttlSeconds: 60,
  staleSeconds: 30,
  key: ({ authorId, nsfw, limit }) => `${authorId}/${nsfw ? "all" : "safe"}/${limit}`,
  tags: ({ authorId }) => [historyTag(authorId), listedTag],
});

/** Every act that adds, changes or hides a member's comment, or votes on it, calls this once it is committed. */
export async function forgetHistory(ctx: Pick<Context, "cache">, authorId: string): Promise<void> {
  await ctx.cache.forget(historyTag(authorId));
}
