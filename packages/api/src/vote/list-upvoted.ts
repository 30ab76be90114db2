import { listUpvoted as listUpvotedIds } from "@medley/db/sql/vote/list-upvoted";
import { z } from "zod";
import { memberOf } from "../actor.ts";
import type { Context } from "../context.ts";
import { cutPage, encodeCursor, readCursor } from "../cursor.ts";
import { Id } from "../id.ts";
import { listCards } from "../post/list-cards.ts";
import type { ListUpvotedInput, UpvotedPage } from "./schema.ts";

const Cursor = z.strictObject({ i: Id });

/** The posts one voted up oneself, newest posts first. */
export async function listUpvoted(ctx: Context, { limit, cursor }: ListUpvotedInput): Promise<UpvotedPage> {
  const { id: userId } = memberOf(ctx.actor);
  const after = readCursor(Cursor, cursor)?.i ?? null;
  const rows = await ctx.db.many(listUpvotedIds({ userId, after, limit: limit + 1 }));
  const { page, last } = cutPage(rows, limit);
  const items = await listCards(
    ctx,
    page.map(({ id }) => id),
    { unlisted: true },
  );
  return { items, nextCursor: last ? encodeCursor({ i: last.id }) : null };
}
