import { listOwnSubmissions } from "@medley/db/sql/submission/list-own-submissions";
import { memberOf } from "../actor.ts";
import type { Context } from "../context.ts";
import { decodeCursor, encodeCursor } from "../cursor.ts";
import { type ListOwnInput, type OwnSubmissions, SubmissionCursor } from "./schema.ts";

/** The member's own posts in every state, newest first. One statement. */
export async function listOwn(ctx: Context, input: ListOwnInput): Promise<OwnSubmissions> {
  const held = input.cursor === undefined ? null : decodeCursor(SubmissionCursor, input.cursor);
  const after = held && { createdAt: new Date(held.at), id: held.id };
  const authorId = memberOf(ctx.actor).id;
  const rows = await ctx.db.many(listOwnSubmissions({ authorId, after, limit: input.limit + 1 }));
  const items = rows.slice(0, input.limit).map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    decidedAt: row.decidedAt?.toISOString() ?? null,
  }));
  const last = rows.length > input.limit ? items.at(-1) : undefined;
  return { items, nextCursor: last ? encodeCursor({ at: last.createdAt, id: last.id }) : null };
}
