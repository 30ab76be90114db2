import { ownMarks } from "@medley/db/sql/post/own-marks";
import { memberId } from "../actor.ts";
import type { Context } from "../context.ts";
import { ownMarkPages } from "./cached.ts";
import type { ViewerMarks } from "./schema.ts";

const none: ViewerMarks = { vote: 0, favorited: false };

/** What the reader did with a post; null for a visitor. */
export type MarksOf = (postId: string) => ViewerMarks | null;

/** The reader's own marks on the posts of a page: one statement, none for a visitor or while they change nothing. */
export async function findMarks(ctx: Context, ids: readonly string[]): Promise<MarksOf> {
  const userId = memberId(ctx.actor);
  if (userId === null) return () => null;
  if (ids.length === 0) return () => none;
  const marks = await ctx.cache.get(ownMarkPages, { userId, ids }, async () => {
    const rows = await ctx.db.many(ownMarks({ userId, ids }));
    return Object.fromEntries(rows.map(({ id, vote, favorited }) => [id, { vote, favorited }]));
  });
  return (id) => marks[id] ?? none;
}
