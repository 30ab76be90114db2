import { listQueue as queueRows } from "@medley/db/sql/submission/list-queue";
import type { Context } from "../context.ts";
import { cutPage, encodeCursor, readCursor } from "../cursor.ts";
import { presentImage } from "../image/present-image.ts";
import { type ListQueueInput, SubmissionCursor, type SubmissionQueue } from "./schema.ts";

/** Submissions that wait for a decision, oldest first. One statement. */
export async function listQueue(ctx: Context, input: ListQueueInput): Promise<SubmissionQueue> {
  const held = readCursor(SubmissionCursor, input.cursor);
  const after = held && { submittedAt: new Date(held.at), id: held.id };
  const rows = await ctx.db.many(queueRows({ after, limit: input.limit + 1 }));
  const { page, last } = cutPage(rows, input.limit);
  const items = page.map(({ submittedAt, clip, image, author, ...row }) => ({
    ...row,
    image: presentImage(image),
    submittedAt: submittedAt.toISOString(),
    clip: clip && { ...clip, clippedAt: clip.clippedAt && isoOf(clip.clippedAt) },
    author: { ...author, joinedAt: isoOf(author.joinedAt) },
  }));
  return { items, nextCursor: last ? encodeCursor({ at: last.submittedAt.toISOString(), id: last.id }) : null };
}

/** PostgreSQL's JSON gives dates with an offset; clients get them in UTC. */
const isoOf = (date: string) => new Date(date).toISOString();
