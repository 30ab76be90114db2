import { newId } from "@medley/db";
import { type FavoriteSort, listFavorites as listFavoriteIds } from "@medley/db/sql/favorite/list-favorites";
import { z } from "zod";
import { memberOf } from "../actor.ts";
import type { Context } from "../context.ts";
import { cutPage, encodeCursor, readCursor } from "../cursor.ts";
import { Id } from "../id.ts";
import { listCards } from "../post/list-cards.ts";
import { favoriteOrders } from "./cached.ts";
import type { FavoritePage, ListFavoritesInput } from "./schema.ts";

/** A cursor is its sort's own: values of one order mean nothing in another. */
const NewestCursor = z.strictObject({ s: z.literal("newest"), v: z.number(), i: Id });
const orderCursor = (sort: FavoriteSort) =>
  z.strictObject({ s: z.literal(sort), l: Id, o: z.int().min(0).max(mostOrdered) });

/** Where the list by score or by comments honestly ends. */
const mostOrdered = 5_000;

interface Page {
  ids: readonly string[];
  nextCursor: string | null;
}

/** One's own favourites: newest kept, best scored or most discussed first. */
export async function listFavorites(ctx: Context, input: ListFavoritesInput): Promise<FavoritePage> {
  const { ids, nextCursor } = input.sort === "newest" ? await newest(ctx, input) : await ordered(ctx, input);
  const items = await listCards(ctx, ids, { unlisted: true });
  // Taken out meanwhile, it is gone from the order's later pages as well.
  return { items: items.filter((item) => item.viewer?.favorited), nextCursor };
}

async function newest(ctx: Context, { limit, cursor }: ListFavoritesInput): Promise<Page> {
  const { id: userId } = memberOf(ctx.actor);
  const at = readCursor(NewestCursor, cursor);
  const after = at && { value: at.v, id: at.i };
  const rows = await ctx.db.many(listFavoriteIds({ userId, sort: "newest", after, limit: limit + 1 }));
  const { page, last } = cutPage(rows, limit);
  const ids = page.map((row) => row.id);
  return { ids, nextCursor: last ? encodeCursor({ s: "newest", v: last.value, i: last.id }) : null };
}

/** Votes change scores between two pages, so later ones go on in the order that the first one met. */
async function ordered(ctx: Context, { sort, limit, cursor }: ListFavoritesInput): Promise<Page> {
  const at = readCursor(orderCursor(sort), cursor);
  const { id, ids } = (at && (await findOrder(ctx, sort, at.l))) ?? (await newOrder(ctx, sort, limit));
  const from = at?.o ?? 0;
  const end = from + limit;
  return { ids: ids.slice(from, end), nextCursor: end < ids.length ? encodeCursor({ s: sort, l: id, o: end }) : null };
}

async function findOrder(ctx: Context, sort: FavoriteSort, id: string) {
  const order = await ctx.cache.peek(favoriteOrders, id);
  if (!order || order.sort !== sort || order.userId !== memberOf(ctx.actor).id) return null;
  await ctx.cache.touch(favoriteOrders, id);
  return { id, ids: order.ids };
}

async function newOrder(ctx: Context, sort: FavoriteSort, limit: number) {
  const { id: userId } = memberOf(ctx.actor);
  const rows = await ctx.db.many(listFavoriteIds({ userId, sort, after: null, limit: mostOrdered }));
  const order = { id: newId(), ids: rows.map((row) => row.id) };
  if (order.ids.length > limit) await ctx.cache.set(favoriteOrders, order.id, { userId, sort, ids: order.ids });
  return order;
}
