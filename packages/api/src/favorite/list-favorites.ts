import { type FavoriteSort, listFavorites as listFavoriteIds } from "@medley/db/sql/favorite/list-favorites";
import { z } from "zod";
import { memberOf } from "../actor.ts";
import type { Context } from "../context.ts";
import { cutPage, encodeCursor, readCursor } from "../cursor.ts";
import { Id } from "../id.ts";
import { listCards } from "../post/list-cards.ts";
import type { FavoritePage, ListFavoritesInput } from "./schema.ts";

/** A cursor is its sort's own: values of one order mean nothing in another. */
const favoriteCursor = (sort: FavoriteSort) => z.strictObject({ s: z.literal(sort), v: z.number(), i: Id });

/** One's own favourites: newest kept, best scored or most discussed first. */
export async function listFavorites(ctx: Context, input: ListFavoritesInput): Promise<FavoritePage> {
  const { id: userId } = memberOf(ctx.actor);
  const { sort } = input;
  const at = readCursor(favoriteCursor(sort), input.cursor);
  const after = at ? { value: at.v, id: at.i } : null;
  const rows = await ctx.db.many(listFavoriteIds({ userId, sort, after, limit: input.limit + 1 }));
  const { page, last } = cutPage(rows, input.limit);
  const items = await listCards(
    ctx,
    page.map((row) => row.id),
    { unlisted: true },
  );
  return { items, nextCursor: last ? encodeCursor({ s: sort, v: last.value, i: last.id }) : null };
}
