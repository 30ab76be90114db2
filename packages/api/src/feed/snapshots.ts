import { newId } from "@medley/db";
import { afterwards } from "../afterwards.ts";
import type { Context } from "../context.ts";
import {
  type Deepening,
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
import { rankEarly, rankFeed } from "./rank.ts";

/**
 * Ids are kept in parts of this length. Most readers never leave the first, all of which is ranked by one statement: as
 * far as that the order is that of one instant.
 */
const partLength = 250;
/** How many ids of it a first page waits for, unless it is longer itself. */
const headLength = 50;
/** How far a feed is ranked as readers go on; the last is where it honestly ends. Whole parts, all of them. */
const depths = [1_000, 10_000];

/** First parts whose ids this process waits for, their heads being given out already; by their snapshots' ids. */
const underWay = new Map<string, Promise<void>>();

/**
 * The newest snapshot of a feed, at most as old as its cache allows: the head of it, which is enough for a first page.
 * Ranking it brings the cards of that page. All of the first part is kept by the snapshot's id, as soon as it is there.
 */
export function newestSnapshot(ctx: Context, feed: RankedFeed, pageLength: number): Promise<Snapshot> {
  const cache = feed.sort === "hot" || feed.sort === "rising" ? quickSnapshots : slowSnapshots;
  return ctx.cache.get(cache, feed, async () => {
    const asOf = ctx.clock.now();
    const head = Math.max(headLength, pageLength);
    const ranked = await rankEarly(ctx, feed, asOf, { limit: partLength, head, cards: pageLength });
    const { ids } = ranked.first;
    const id = newId();
    const snapshot = { id, feed: feedName(feed), asOf: asOf.toISOString(), ids, complete: ids.length < head };
    // Not only at the call's end: somebody's next page may be waiting for it.
    const kept = afterwards({ log: ctx.log }, async () => {
      const [whole = ranked.first] = await ranked.rest;
      const complete = whole.ids.length < partLength;
      await ctx.cache.set(keptSnapshots, id, { ...snapshot, ids: whole.ids, complete });
    });
    underWay.set(id, kept);
    void kept.then(() => underWay.delete(id));
    return snapshot;
  });
}

/** A snapshot by id, its life prolonged; undefined when it is gone. */
export async function findSnapshot(ctx: Context, id: string): Promise<Snapshot | undefined> {
  await underWay.get(id);
  const snapshot = await ctx.cache.peek(keptSnapshots, id);
  if (snapshot) await ctx.cache.touch(keptSnapshots, id);
  return snapshot;
}

/**
 * What follows a snapshot's first part, or the deepening the reader came to the end of. It is ranked at the snapshot's
 * own instant, without what was given out before: whatever votes did meanwhile, no post comes twice and none is skipped.
 * Undefined when a part of what was given out is gone.
 */
export async function deepenSnapshot(
  ctx: Context,
  feed: RankedFeed,
  { snapshot, base }: { snapshot: Snapshot; base: Deepening | null },
  pageLength: number,
): Promise<Deepening | undefined> {
  const known = await givenOut(ctx, snapshot, base);
  if (!known) return undefined;
  return ctx.cache.get(deepenings, base?.id ?? `${snapshot.id}/${known.length}`, async () => {
    const limit = depths.find((depth) => depth > known.length) ?? known.length;
    const ranked = await rankFeed(ctx, feed, new Date(snapshot.asOf), { limit, known, cards: pageLength });
    const ids = ranked.slice(0, limit - known.length);
    const until = known.length + ids.length;
    const complete = until < limit || limit === depths.at(-1);
    const deepening: Deepening = { id: newId(), base, from: known.length, until, complete };
    await keepParts(ctx, snapshot.feed, deepening, ids);
    return deepening;
  });
}

/** The ids of a snapshot up to a deepening's end. */
async function givenOut(ctx: Context, snapshot: Snapshot, last: Deepening | null): Promise<string[] | undefined> {
  if (!last) return snapshot.ids;
  const before = await givenOut(ctx, snapshot, last.base);
  const parts = await Promise.all(partsOf(last).map((part) => findPart(ctx, last.id, part)));
  if (!before || parts.includes(undefined)) return undefined;
  return [...before, ...parts.flatMap((part) => part?.ids ?? [])];
}

async function keepParts(ctx: Context, feed: string, deepening: Deepening, ids: readonly string[]): Promise<void> {
  await Promise.all(
    partsOf(deepening).map((part) => {
      const from = Math.max(deepening.from, part * partLength);
      const own = ids.slice(from - deepening.from, (part + 1) * partLength - deepening.from);
      const value: DeepPart = { feed, deepening, from, ids: own };
      return ctx.cache.set(deepParts, { deepening: deepening.id, part }, value);
    }),
  );
}

/** One at least, though it may be empty: whoever asked for more is told that there is none. */
function partsOf({ from, until }: Deepening): number[] {
  const first = partAt(from);
  return Array.from({ length: Math.max(1, Math.ceil(until / partLength) - first) }, (_, index) => first + index);
}

/** The number of the part a place in the feed lies in. */
export function partAt(place: number): number {
  return Math.floor(place / partLength);
}

/** A part of a deepening, its life and the next one's prolonged; undefined when it is gone. */
export async function findPart(ctx: Context, deepening: string, part: number): Promise<DeepPart | undefined> {
  const found = await ctx.cache.peek(deepParts, { deepening, part });
  if (found) await Promise.all([part, part + 1].map((each) => ctx.cache.touch(deepParts, { deepening, part: each })));
  return found;
}

/** Keeps alive what a walk that is in a deepening needs for going deeper. */
export async function prolong(ctx: Context, snapshot: string, last: Deepening): Promise<void> {
  if (last.complete) return;
  const needed: { deepening: string; part: number }[] = [];
  for (let at: Deepening | null = last; at; at = at.base) {
    for (const part of partsOf(at)) needed.push({ deepening: at.id, part });
  }
  await Promise.all([
    ctx.cache.touch(keptSnapshots, snapshot),
    ...needed.map((each) => ctx.cache.touch(deepParts, each)),
  ]);
}
