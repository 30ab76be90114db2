import { newest } from "@medley/db/sql/feed/newest";
import type { ListingFilter } from "@medley/db/sql/feed/scope";
import { z } from "zod";
import type { Context } from "../context.ts";
import { cutPage, encodeCursor, readCursor } from "../cursor.ts";
import { Id } from "../id.ts";
import { mostPerPage } from "../paging.ts";
import { listCards } from "../post/list-cards.ts";
import { keepCards, readAlong } from "../post/told-cards.ts";
import { newestPages } from "./cached.ts";
import { rankedPage, type Skeleton } from "./ranked-page.ts";
import { keepsTo, settleFilter } from "./rules.ts";
import { type FeedPage, type ListFeedInput, windowedSorts } from "./schema.ts";

const KeysetCursor = z.strictObject({ p: z.iso.datetime(), i: Id });

/**
 * One page of a feed: skeleton (ids), cards, the reader's own marks. What is hidden meanwhile is left out at once; what is
 * published or restored comes into a ranked feed with its next snapshot, a minute later (five for the slow sorts).
 * One statement for the skeleton, which brings its cards along, or for cards that aren't cached; one for a member's marks.
 */
export async function listFeed(ctx: Context, input: ListFeedInput): Promise<FeedPage> {
  const { sort, limit, cursor, direction: _, window: asked, ...wished } = input;
  const filter = settleFilter(ctx.actor, wished);
  const window = windowedSorts.includes(sort) ? asked : "all";
  const { ids, ...page } =
    sort === "new"
      ? await newestPage(ctx, filter, limit, cursor)
      : await rankedPage(ctx, { sort, window, filter }, limit, cursor);
  return { items: await listCards(ctx, ids, { only: (card) => keepsTo(filter, card) }), ...page };
}

async function newestPage(
  ctx: Context,
  filter: ListingFilter,
  limit: number,
  cursor: string | null | undefined,
): Promise<Skeleton> {
  const at = readCursor(KeysetCursor, cursor);
  const after = at && { publishedAt: new Date(at.p), id: at.i };
  const read = (most: number) =>
    readAlong(
      ctx,
      () => ctx.db.one(newest({ filter, after, limit: most + 1, cards: limit })),
      (told, unchanged) => keepCards(ctx, told.cards, unchanged),
    );
  const places = after
    ? (await read(limit)).places
    : await ctx.cache.get(newestPages, filter, async () => (await read(mostPerPage)).places);
  const { page, last } = cutPage(places, limit);
  return {
    ids: page.map((place) => place.id),
    nextCursor: last ? encodeCursor({ p: last.publishedAt, i: last.id }) : null,
    restarted: false,
  };
}
