import { newest } from "@medley/db/sql/feed/newest";
import type { ListingFilter } from "@medley/db/sql/feed/scope";
import { z } from "zod";
import type { Context } from "../context.ts";
import { cutPage, encodeCursor, readCursor } from "../cursor.ts";
import { invalid } from "../errors.ts";
import { Id } from "../id.ts";
import { listCards } from "../post/list-cards.ts";
import { feedName, type RankedFeed, type Snapshot } from "./cached.ts";
import { settleFilter } from "./rules.ts";
import { type FeedPage, type ListFeedInput, windowedSorts } from "./schema.ts";
import { deepenSnapshot, findSnapshot, newestSnapshot } from "./snapshots.ts";

/** What a page is made of before it is filled with cards. */
interface Skeleton {
  ids: string[];
  nextCursor: string | null;
  restarted: boolean;
}

const SnapshotCursor = z.strictObject({ s: Id, o: z.int().min(0).max(10_000) });
const KeysetCursor = z.strictObject({ p: z.iso.datetime(), i: Id });

/**
 * One page of a feed: skeleton (ids), cards, the reader's own marks. What is hidden meanwhile is left out at once; what is
 * published or restored comes into a ranked feed with its next snapshot, a minute later (five for the slow sorts).
 */
export async function listFeed(ctx: Context, input: ListFeedInput): Promise<FeedPage> {
  const { sort, window, limit, cursor, direction: _, ...asked } = input;
  const filter = settleFilter(ctx.actor, asked);
  const skeleton =
    sort === "new"
      ? await newestSkeleton(ctx, filter, limit, cursor)
      : await rankedSkeleton(
          ctx,
          { sort, window: windowedSorts.includes(sort) ? window : "all", filter },
          limit,
          cursor,
        );
  const { ids, ...page } = skeleton;
  return { items: await listCards(ctx, ids), ...page };
}

async function newestSkeleton(
  ctx: Context,
  filter: ListingFilter,
  limit: number,
  cursor: string | null | undefined,
): Promise<Skeleton> {
  const at = readCursor(KeysetCursor, cursor);
  const after = at ? { publishedAt: new Date(at.p), id: at.i } : null;
  const rows = await ctx.db.many(newest({ filter, after, limit: limit + 1 }));
  const { page, last } = cutPage(rows, limit);
  return {
    ids: page.map((row) => row.id),
    nextCursor: last ? encodeCursor({ p: last.publishedAt.toISOString(), i: last.id }) : null,
    restarted: false,
  };
}

async function rankedSkeleton(
  ctx: Context,
  feed: RankedFeed,
  limit: number,
  cursor: string | null | undefined,
): Promise<Skeleton> {
  const at = readCursor(SnapshotCursor, cursor);
  if (!at) return slice(ctx, feed, await newestSnapshot(ctx, feed), 0, limit);
  const { s, o } = at;
  const held = await findSnapshot(ctx, s);
  if (held && held.feed !== feedName(feed)) {
    throw invalid("This page link belongs to another feed.", { reason: "bad_cursor", field: "cursor" });
  }
  if (held && holds(held, o)) return slice(ctx, feed, held, o, limit);
  const newest = await newestSnapshot(ctx, feed);
  // It may be the cursor's own: then only the copy kept for later pages was lost, and the walk goes on.
  if (newest.id === s && holds(newest, o)) return slice(ctx, feed, newest, o, limit);
  return { ...(await slice(ctx, feed, newest, 0, limit)), restarted: true };
}

/** Whether a walk can go on from there; one whose deeper part was lost would meet another order. */
const holds = (snapshot: Snapshot, offset: number) => snapshot.complete || offset <= snapshot.ids.length;

async function slice(ctx: Context, feed: RankedFeed, from: Snapshot, offset: number, limit: number): Promise<Skeleton> {
  const end = offset + limit;
  const snapshot = end > from.ids.length && !from.complete ? await deepenSnapshot(ctx, feed, from) : from;
  return {
    ids: snapshot.ids.slice(offset, end),
    nextCursor: end < snapshot.ids.length || !snapshot.complete ? encodeCursor({ s: snapshot.id, o: end }) : null,
    restarted: false,
  };
}
