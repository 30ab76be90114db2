import { newId } from "@medley/db";
import type { Context } from "../context.ts";
import {
  deepSnapshots,
  feedName,
  keptSnapshots,
  quickSnapshots,
  type RankedFeed,
  type Snapshot,
  slowSnapshots,
} from "./cached.ts";
import { rankFeed } from "./rank.ts";

/** Most readers never leave the first part; the rest of a snapshot is computed for those who do. */
export const firstPart = 500;
/** Where a ranked feed honestly ends. */
const deepest = 10_000;

/** The newest snapshot of a feed, at most as old as its cache allows. */
export function newestSnapshot(ctx: Context, feed: RankedFeed): Promise<Snapshot> {
  const cache = feed.sort === "hot" || feed.sort === "rising" ? quickSnapshots : slowSnapshots;
  return ctx.cache.get(cache, feed, async () => {
    const asOf = ctx.clock.now();
    const ids = await rankFeed(ctx, feed, asOf, firstPart);
    const snapshot = {
      id: newId(),
      feed: feedName(feed),
      asOf: asOf.toISOString(),
      ids,
      complete: ids.length < firstPart,
    };
    await ctx.cache.set(keptSnapshots, snapshot.id, snapshot);
    return snapshot;
  });
}

/** A snapshot by id, its life prolonged; undefined when it is gone. */
export async function findSnapshot(ctx: Context, id: string): Promise<Snapshot | undefined> {
  const snapshot = (await ctx.cache.peek(deepSnapshots, id)) ?? (await ctx.cache.peek(keptSnapshots, id));
  if (snapshot) await Promise.all([ctx.cache.touch(keptSnapshots, id), ctx.cache.touch(deepSnapshots, id)]);
  return snapshot;
}

/**
 * A snapshot to its end. The deeper part is ranked at the snapshot's own instant and follows what was given out before,
 * without what is already in it: whatever votes did meanwhile, no post comes twice and none is skipped.
 */
export function deepenSnapshot(ctx: Context, feed: RankedFeed, snapshot: Snapshot): Promise<Snapshot> {
  return ctx.cache.get(deepSnapshots, snapshot.id, async () => {
    const ranked = await rankFeed(ctx, feed, new Date(snapshot.asOf), deepest);
    const known = new Set(snapshot.ids);
    const ids = [...snapshot.ids, ...ranked.filter((id) => !known.has(id))].slice(0, deepest);
    return { ...snapshot, ids, complete: true };
  });
}
