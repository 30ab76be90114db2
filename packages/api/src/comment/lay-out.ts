import type { ThreadRow } from "@medley/db/sql/comment/tree";
import { siblingCursor } from "./comment-cursor.ts";
import type { CommentSort } from "./schema.ts";

/** A comment at its place in a page, with the cursor to the replies that the page doesn't show. */
export interface PlacedComment {
  row: ThreadRow;
  moreReplies: string | null;
}

export interface LaidOut {
  placed: PlacedComment[];
  nextCursor: string | null;
}

interface Layout {
  sort: CommentSort;
  /** Whose replies the first level is; null for roots. */
  parentId: string | null;
  /** The first level's length; a row beyond it only tells that there is more. */
  limit: number;
  /** Comments above this depth stand there for what is below them: no more of their replies is offered. */
  focusDepth?: number;
}

/** Puts rows, siblings in order, into the order of reading: each comment followed by its replies. */
export function layOut(rows: readonly ThreadRow[], layout: Layout): LaidOut {
  const { sort, parentId, limit, focusDepth = 0 } = layout;
  const children = byParent(rows);
  const placed: PlacedComment[] = [];

  function place(row: ThreadRow): void {
    const replies = children.get(row.id) ?? [];
    const more = row.depth >= focusDepth && replies.length < row.replyCount;
    placed.push({ row, moreReplies: more ? siblingCursor(sort, replies.at(-1)) : null });
    replies.forEach(place);
  }

  const first = children.get(parentId) ?? [];
  const shown = first.slice(0, limit);
  shown.forEach(place);
  return { placed, nextCursor: first.length > limit ? siblingCursor(sort, shown.at(-1)) : null };
}

function byParent(rows: readonly ThreadRow[]): Map<string | null, ThreadRow[]> {
  const children = new Map<string | null, ThreadRow[]>();
  for (const row of rows) {
    const siblings = children.get(row.parentId);
    if (siblings) siblings.push(row);
    else children.set(row.parentId, [row]);
  }
  return children;
}
