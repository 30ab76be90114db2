import { ownCommentMarks } from "@medley/db/sql/comment/own-marks";
import type { ThreadRow } from "@medley/db/sql/comment/tree";
import { memberId } from "../actor.ts";
import { lastingPart } from "../answer/lasting.ts";
import type { Context } from "../context.ts";
import { type OwnMark, ownMarkPages } from "./cached.ts";
import type { PlacedComment } from "./lay-out.ts";
import { type CommentAction, type CommentFacts, can } from "./policy.ts";
import type { CommentNode, CommentViewer } from "./schema.ts";

/** Turns placed comments into what the reader sees, own votes and texts included: one statement for a member. */
export async function presentComments(
  ctx: Context,
  postAuthorId: string,
  placed: readonly PlacedComment[],
): Promise<CommentNode[]> {
  const marks = await findMarks(ctx, placed);
  return placed.map((one) => nodeOf(one, postAuthorId, presentViewer(ctx, one.row, marks.get(one.row.id))));
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

/** A cached comment is one object for as long as it is held, and so is what readers with the same marks see of it. */
function nodeOf(placed: PlacedComment, postAuthorId: string, viewer: CommentViewer | null): CommentNode {
  const { row, moreReplies } = placed;
  const make = () => ({ ...presentComment(row, postAuthorId), moreReplies, viewer });
  if (viewer?.markdown != null) return make();
  return lastingPart(placed, viewer ? marksOf(viewer) : "visitor", make);
}

const marksOf = ({ vote, mine, canVote, canEdit, canRemove }: CommentViewer) =>
  `${vote} ${mine} ${canVote} ${canEdit} ${canRemove}`;

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
  const [comment, now] = [factsOf(row), ctx.clock.now()];
  const allows = (action: CommentAction) => can(ctx.actor, action, comment, now);
  return {
    vote: voteValue(mark?.vote),
    mine: row.authorId === reader && row.status !== "deleted",
    canVote: allows("vote"),
    canEdit: allows("edit"),
    canRemove: allows("remove"),
    markdown: mark?.markdown ?? null,
  };
}

/** A page is asked up to four times for what its reader may do, of up to five hundred comments. */
const facts = new WeakMap<ThreadRow, CommentFacts>();

function factsOf(row: ThreadRow): CommentFacts {
  const known = facts.get(row);
  if (known) return known;
  const read = { authorId: row.authorId, status: row.status, createdAt: new Date(row.createdAt) };
  facts.set(row, read);
  return read;
}

export function voteValue(vote = 0): -1 | 0 | 1 {
  return vote > 0 ? 1 : vote < 0 ? -1 : 0;
}
