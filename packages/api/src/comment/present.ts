import { ownCommentMarks } from "@medley/db/sql/comment/own-marks";
import type { ThreadRow } from "@medley/db/sql/comment/tree";
import { memberId } from "../actor.ts";
import type { Context } from "../context.ts";
import { type OwnMark, ownMarkPages } from "./cached.ts";
import type { PlacedComment } from "./lay-out.ts";
import { can } from "./policy.ts";
import type { CommentNode, CommentViewer } from "./schema.ts";

/** Turns placed comments into what the reader sees, own votes and texts included: one statement for a member. */
export async function presentComments(
  ctx: Context,
  postAuthorId: string,
  placed: readonly PlacedComment[],
): Promise<CommentNode[]> {
  const marks = await findMarks(ctx, placed);
  return placed.map(({ row, moreReplies }) => ({
    ...sharedPart(row, postAuthorId),
    moreReplies,
    viewer: presentViewer(ctx, row, marks.get(row.id)),
  }));
}

async function findMarks(ctx: Context, placed: readonly PlacedComment[]): Promise<Map<string, OwnMark>> {
  const userId = memberId(ctx.actor);
  if (userId === null || placed.length === 0) return new Map();
  const now = ctx.clock.now();
  const editable = placed.filter(({ row }) => can(ctx.actor, "edit", factsOf(row), now));
  const asked = { userId, ids: placed.map(({ row }) => row.id), editableIds: editable.map(({ row }) => row.id) };
  const marks = await ctx.cache.get(ownMarkPages, asked, async () => {
    const rows = await ctx.db.many(ownCommentMarks(asked));
    return Object.fromEntries(rows.map(({ id, ...mark }) => [id, mark]));
  });
  return new Map(Object.entries(marks));
}

/** A cached comment is one object for as long as it is held: what everybody sees of it is taken out once. */
const sharedParts = new WeakMap<ThreadRow, ReturnType<typeof presentComment>>();

function sharedPart(row: ThreadRow, postAuthorId: string) {
  const known = sharedParts.get(row);
  if (known) return known;
  const part = presentComment(row, postAuthorId);
  sharedParts.set(row, part);
  return part;
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
