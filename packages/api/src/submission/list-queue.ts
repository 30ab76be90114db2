import { listQueue as queueRows } from "@medley/db/sql/submission/list-queue";
import type { Context } from "../context.ts";
import { decodeCursor, encodeCursor } from "../cursor.ts";
import { type ListQueueInput, SubmissionCursor, type SubmissionQueue } from "./schema.ts";

/** Submissions that wait for a decision, oldest first. One statement. */
export async function listQueue(ctx: Context, input: ListQueueInput): Promise<SubmissionQueue> {
  const held = input.cursor === undefined ? null : decodeCursor(SubmissionCursor, input.cursor);
  const after = held && { submittedAt: new Date(held.at), id: held.id };
  const rows = await ctx.db.many(queueRows({ after, limit: input.limit + 1 }));
  const items = rows.slice(0, input.limit).map(({ submittedAt, clip, author, ...row }) => ({
    ...row,
    submittedAt: submittedAt.toISOString(),
    clip: clip && { ...clip, clippedAt: clip.clippedAt && isoOf(clip.clippedAt) },
    author: { ...author, joinedAt: isoOf(author.joinedAt) },
  }));
  const last = rows.length > input.limit ? items.at(-1) : undefined;
  return { items, nextCursor: last ? encodeCursor({ at: last.submittedAt, id: last.id }) : null };
}

/** PostgreSQL's JSON gives dates with an offset; clients get them in UTC. */
const isoOf = (date: string) => new Date(date).toISOString();
