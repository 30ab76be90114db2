import { readBranch } from "@medley/db/sql/comment/read-branch";
import { readFocus } from "@medley/db/sql/comment/read-focus";
import { memberId } from "../actor.ts";
import type { Context } from "../context.ts";
import { notFound } from "../errors.ts";
import { getOpenPost } from "../post/get-open-post.ts";
import { readerOf } from "../post/policy.ts";
import { lateVoters, type SharedThread, threadPages } from "./cached.ts";
import { placeOf } from "./comment-cursor.ts";
import { type LaidOut, layOut } from "./lay-out.ts";
import { presentComments } from "./present.ts";
import { commentsPerPage, focusWidths, mostPerPage, replyWidths } from "./rules.ts";
import type { CommentPage, CommentThreadInput, MoreRepliesInput } from "./schema.ts";

/** A page of roots with the first replies below each, or one comment with those above and below it. */
export async function readThread(ctx: Context, input: CommentThreadInput): Promise<CommentPage> {
  if (input.focus !== undefined) return readAround(ctx, input, input.focus);
  const first = (input.cursor ?? null) === null;
  if (first && !(await votedLately(ctx, input.postId))) return readShared(ctx, input);
  const page = await readBranchPage(ctx, { ...input, parentId: null });
  if (!page?.opens) throw notFound("Post");
  return show(ctx, page);
}

/** The next replies to a comment, with the first replies below each. */
export async function moreReplies(ctx: Context, input: MoreRepliesInput): Promise<CommentPage> {
  const page = await readBranchPage(ctx, input);
  if (!page?.opens) throw notFound("Post");
  if (!page.found) throw notFound("Comment");
  return show(ctx, page);
}

type BranchInput = Omit<MoreRepliesInput, "parentId"> & { parentId: string | null };

/** Null when there is no such post. */
async function readBranchPage(ctx: Context, { postId, parentId, sort, cursor }: BranchInput) {
  const bounds = { widths: replyWidths, most: mostPerPage };
  const reader = readerOf(ctx.actor);
  // One more than is shown tells whether there is a next page.
  const limit = commentsPerPage + 1;
  const query = readBranch({ postId, parentId, sort, after: placeOf(sort, cursor), limit, bounds, reader });
  const row = await ctx.db.maybe(query);
  if (!row) return null;
  const { comments, ...facts } = row;
  return { ...facts, ...layOut(comments, { sort, parentId, limit: commentsPerPage }) };
}

async function show(ctx: Context, page: LaidOut & { postAuthorId: string }): Promise<CommentPage> {
  const comments = await presentComments(ctx, page.postAuthorId, page.placed);
  return { comments, nextCursor: page.nextCursor };
}

/** Members see their own votes at once, others' within the minute that pages are cached. */
async function votedLately(ctx: Context, postId: string): Promise<boolean> {
  const userId = memberId(ctx.actor);
  return userId !== null && (await ctx.cache.peek(lateVoters, { postId, userId })) === true;
}

/** The first page, shared by all. Whoever loads it learns in the same statement whether the post opens for them. */
async function readShared(ctx: Context, { postId, sort }: CommentThreadInput): Promise<CommentPage> {
  let opens: boolean | undefined;
  const shared = await ctx.cache.get(threadPages, { postId, sort }, async (): Promise<SharedThread | null> => {
    const page = await readBranchPage(ctx, { postId, parentId: null, sort });
    opens = page?.opens;
    if (!page) return null;
    const { open, postAuthorId, placed, nextCursor } = page;
    return { open, postAuthorId, placed, nextCursor };
  });
  if (!shared || opens === false) throw notFound("Post");
  if (!shared.open && opens === undefined) await getOpenPost(ctx, postId);
  return show(ctx, shared);
}

async function readAround(ctx: Context, input: CommentThreadInput, commentId: string): Promise<CommentPage> {
  const { postId, sort } = input;
  const bounds = { widths: focusWidths, most: mostPerPage };
  const page = await ctx.db.maybe(readFocus({ postId, commentId, sort, bounds, reader: readerOf(ctx.actor) }));
  if (!page) throw notFound("Post");
  const focusDepth = page.comments.find((row) => row.id === commentId)?.depth;
  if (focusDepth === undefined) throw notFound("Comment");
  const { placed } = layOut(page.comments, { sort, parentId: null, limit: 1, focusDepth });
  return { comments: await presentComments(ctx, page.postAuthorId, placed), nextCursor: null };
}
