import { newId } from "@medley/db";
import type { Context } from "../context.ts";
import {
  type DeepPart,
  deepenings,
  deepParts,
  feedName,
  keptSnapshots,
  quickSnapshots,
  type RankedFeed,
  type Snapshot,
  slowSnapshots,
} from "./cached.ts";
import { rankFeed } from "./rank.ts";

/** Ids are kept in parts of this length. Most readers never leave the first; the rest is computed for those who do. */
export const partLength = 250;
/** Where a ranked feed honestly ends. */
const deepest = 10_000;

/** The newest snapshot of a feed, at most as old as its cache allows. Ranking it brings the cards of its first page. */
export function newestSnapshot(ctx: Context, feed: RankedFeed, pageLength: number): Promise<Snapshot> {
  const cache = feed.sort === "hot" || feed.sort === "rising" ? quickSnapshots : slowSnapshots;
  return ctx.cache.get(cache, feed, async () => {
    const asOf = ctx.clock.now();
    const ids = await rankFeed(ctx, feed, asOf, { limit: partLength, cards: pageLength });
    const complete = ids.length < partLength;
    const snapshot = { id: newId(), feed: feedName(feed), asOf: asOf.toISOString(), ids, complete };
    await ctx.cache.set(keptSnapshots, snapshot.id, snapshot);
    return snapshot;
  });
}

/** A snapshot by id, its life prolonged; undefined when it is gone. */
export async function findSnapshot(ctx: Context, id: string): Promise<Snapshot | undefined> {
  const snapshot = await ctx.cache.peek(keptSnapshots, id);
  if (snapshot) await ctx.cache.touch(keptSnapshots, id);
  return snapshot;
}

/**
 * What follows a snapshot's first part. It is ranked at the snapshot's own instant, without what was given out before:
 * whatever votes did meanwhile, no post comes twice and none is skipped. Answers the id to walk it by.
 */
export async function deepenSnapshot(ctx: Context, feed: RankedFeed, from: Snapshot, pageLength: number) {
  return ctx.cache.get(deepenings, from.id, async () => {
    const asked = { limit: deepest, known: from.ids, cards: pageLength };
    const ranked = await rankFeed(ctx, feed, new Date(from.asOf), asked);
    const rest = ranked.slice(0, deepest - from.ids.length);
    const deepening = { id: newId(), length: from.ids.length + rest.length };
    // One at least, though it may be empty: whoever asked for more is told that there is none.
    const parts = Array.from({ length: Math.max(1, Math.ceil(rest.length / partLength)) }, (_, index) => {
      const ids = rest.slice(index * partLength, (index + 1) * partLength);
      const value: DeepPart = { feed: from.feed, ids, length: deepening.length };
      return ctx.cache.set(deepParts, { deepening: deepening.id, part: index + 1 }, value);
    });
    await Promise.all(parts);
    return deepening;
  });
}

/** A part of a deepening, its life and the next one's prolonged; undefined when it is gone. */
export async function findPart(ctx: Context, deepening: string, part: number): Promise<DeepPart | undefined> {
  const found = await ctx.cache.peek(deepParts, { deepening, part });
  if (found) await Promise.all([part, part + 1].map((each) => ctx.cache.touch(deepParts, { deepening, part: each })));
  return found;
}
