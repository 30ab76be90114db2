import { listOwnSubmissions } from "@medley/db/sql/submission/list-own-submissions";
import { memberOf } from "../actor.ts";
import type { Context } from "../context.ts";
import { cutPage, encodeCursor, readCursor } from "../cursor.ts";
import { presentImage } from "../image/present-image.ts";
import { type ListOwnInput, type OwnSubmissions, SubmissionCursor } from "./schema.ts";

/** The member's own posts in every state, newest first. One statement. */
export async function listOwn(ctx: Context, input: ListOwnInput): Promise<OwnSubmissions> {
  const held = readCursor(SubmissionCursor, input.cursor);
  const after = held && { createdAt: new Date(held.at), id: held.id };
  const authorId = memberOf(ctx.actor).id;
  const rows = await ctx.db.many(listOwnSubmissions({ authorId, after, limit: input.limit + 1 }));
  const { page, last } = cutPage(rows, input.limit);
  const items = page.map((row) => ({
    ...row,
    image: presentImage(row.image),
    createdAt: row.createdAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    decidedAt: row.decidedAt?.toISOString() ?? null,
  }));
  return { items, nextCursor: last ? encodeCursor({ at: last.createdAt.toISOString(), id: last.id }) : null };
}
