import { ownCommentMarks } from "@medley/db/sql/comment/own-marks";
import type { ThreadRow } from "@medley/db/sql/comment/tree";
import { memberId } from "../actor.ts";
import type { Context } from "../context.ts";
import type { PlacedComment } from "./lay-out.ts";
import { can } from "./policy.ts";
import type { CommentNode, CommentViewer } from "./schema.ts";

interface OwnMark {
  vote: number;
  markdown: string | null;
}

/** Turns placed comments into what the reader sees, own votes and texts included: one statement for a member. */
export async function presentComments(
  ctx: Context,
  postAuthorId: string,
  placed: readonly PlacedComment[],
): Promise<CommentNode[]> {
  const marks = await findMarks(ctx, placed);
  return placed.map(({ row, moreReplies }) => ({
    ...presentComment(row, postAuthorId),
    moreReplies,
    viewer: presentViewer(ctx, row, marks.get(row.id)),
  }));
}

async function findMarks(ctx: Context, placed: readonly PlacedComment[]): Promise<Map<string, OwnMark>> {
  const userId = memberId(ctx.actor);
  if (userId === null || placed.length === 0) return new Map();
  const now = ctx.clock.now();
  const editable = placed.filter(({ row }) => can(ctx.actor, "edit", factsOf(row), now));
  const ids = placed.map(({ row }) => row.id);
  const marks = await ctx.db.many(ownCommentMarks({ userId, ids, editableIds: editable.map(({ row }) => row.id) }));
  return new Map(marks.map(({ id, ...mark }) => [id, mark]));
}

/** A comment as everybody sees it. */
export function presentComment(row: ThreadRow, postAuthorId: string): Omit<CommentNode, "viewer" | "moreReplies"> {
  const deleted = row.status === "deleted";
  return {
    id: row.id,
    parentId: row.parentId,
    depth: row.depth,
    status: row.status,
    author: deleted ? null : row.author,
    isPostAuthor: !deleted && row.authorId === postAuthorId,
    html: row.html,
    score: row.score,
    replyCount: row.replyCount,
    createdAt: new Date(row.createdAt).toISOString(),
    editedAt: row.editedAt === null ? null : new Date(row.editedAt).toISOString(),
  };
}

/** What the reader did and may do with a comment; null for visitors. */
export function presentViewer(ctx: Context, row: ThreadRow, mark: OwnMark | undefined): CommentViewer | null {
  const reader = memberId(ctx.actor);
  if (reader === null) return null;
  const allows = (action: "edit" | "remove" | "vote") => can(ctx.actor, action, factsOf(row), ctx.clock.now());
  return {
    vote: voteValue(mark?.vote),
    mine: row.authorId === reader && row.status !== "deleted",
    canVote: allows("vote"),
    canEdit: allows("edit"),
    canRemove: allows("remove"),
    markdown: mark?.markdown ?? null,
  };
}

function factsOf(row: ThreadRow) {
  return { authorId: row.authorId, status: row.status, createdAt: new Date(row.createdAt) };
}

export function voteValue(vote = 0): -1 | 0 | 1 {
  return vote > 0 ? 1 : vote < 0 ? -1 : 0;
}
