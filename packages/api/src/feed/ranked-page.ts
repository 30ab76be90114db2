import { z } from "zod";
import type { Context } from "../context.ts";
import { encodeCursor, readCursor } from "../cursor.ts";
import { invalid } from "../errors.ts";
import { Id } from "../id.ts";
import { type Deepening, type DeepPart, feedName, type RankedFeed, type Snapshot } from "./cached.ts";
import { deepenSnapshot, findPart, findSnapshot, newestSnapshot, partAt, prolong } from "./snapshots.ts";

/** What a page is made of before it is filled with cards. */
export interface Skeleton {
  ids: string[];
  nextCursor: string | null;
  restarted: boolean;
}

/** Where a walk stands: in which snapshot, how far, and beyond its first part in which deepening. */
const SnapshotCursor = z.strictObject({ s: Id, d: Id.optional(), o: z.int().min(0).max(10_000) });
type Place = z.infer<typeof SnapshotCursor>;

/** What a page is cut from: ids of a snapshot from a place in the feed on, and whether the feed ends with them. */
interface Stretch {
  snapshot: string;
  deepening?: string;
  from: number;
  ids: readonly string[];
  last: boolean;
}

/** A page of a ranked feed. A walk whose snapshot is gone begins the newest one, and says so. */
export async function rankedPage(
  ctx: Context,
  feed: RankedFeed,
  limit: number,
  cursor: string | null | undefined,
): Promise<Skeleton> {
  const at = readCursor(SnapshotCursor, cursor);
  if (!at) return begin(ctx, feed, limit);
  const stretch = await findStretch(ctx, feed, at, limit);
  return stretch ? cut(stretch, at.o, limit) : { ...(await begin(ctx, feed, limit)), restarted: true };
}

async function begin(ctx: Context, feed: RankedFeed, limit: number): Promise<Skeleton> {
  const newest = await newestSnapshot(ctx, feed, limit);
  const isEnough = newest.complete || newest.ids.length >= limit;
  return cut(firstPart(isEnough ? newest : ((await findSnapshot(ctx, newest.id)) ?? newest)), 0, limit);
}

function firstPart({ id, ids, complete }: Snapshot): Stretch {
  return { snapshot: id, from: 0, ids, last: complete };
}

function deepPart(snapshot: string, { deepening, from, ids }: DeepPart): Stretch {
  const last = deepening.complete && from + ids.length === deepening.until;
  return { snapshot, deepening: deepening.id, from, ids, last };
}

async function findStretch(ctx: Context, feed: RankedFeed, at: Place, limit: number): Promise<Stretch | undefined> {
  if (at.d) return findDeepStretch(ctx, feed, at, limit);
  const snapshot = await findOwnSnapshot(ctx, feed, at.s, limit);
  if (!snapshot || (at.o > snapshot.ids.length && !snapshot.complete)) return undefined;
  if (at.o < snapshot.ids.length || snapshot.complete) return firstPart(snapshot);
  return goDeeper(ctx, feed, { snapshot, base: null }, limit);
}

/** In the deepening the walk is in or, when that ends where the walk stands, in the one that follows it. */
async function findDeepStretch(ctx: Context, feed: RankedFeed, at: Place, limit: number): Promise<Stretch | undefined> {
  const { s, d = "", o } = at;
  const part = (await findPart(ctx, d, partAt(o))) ?? (await findPart(ctx, d, partAt(o - 1)));
  if (!part || o < part.from) return undefined;
  refuseOther(feed, part);
  const { deepening } = part;
  await prolong(ctx, s, deepening);
  if (o < part.from + part.ids.length || (deepening.complete && o === deepening.until)) return deepPart(s, part);
  const snapshot = o === deepening.until ? await findSnapshot(ctx, s) : undefined;
  return snapshot && goDeeper(ctx, feed, { snapshot, base: deepening }, limit);
}

async function goDeeper(
  ctx: Context,
  feed: RankedFeed,
  from: { snapshot: Snapshot; base: Deepening | null },
  limit: number,
): Promise<Stretch | undefined> {
  const deepening = await deepenSnapshot(ctx, feed, from, limit);
  const part = deepening && (await findPart(ctx, deepening.id, partAt(deepening.from)));
  return part && deepPart(from.snapshot.id, part);
}

/** The cursor's snapshot. Where the copy kept for later pages was lost, the newest may still be the same. */
async function findOwnSnapshot(ctx: Context, feed: RankedFeed, id: string, limit: number) {
  const held = await findSnapshot(ctx, id);
  if (held) {
    refuseOther(feed, held);
    return held;
  }
  const newest = await newestSnapshot(ctx, feed, limit);
  return newest.id === id ? newest : undefined;
}

function refuseOther(feed: RankedFeed, held: { feed: string }): void {
  if (held.feed === feedName(feed)) return;
  throw invalid("This page link belongs to another feed.", { reason: "bad_cursor", field: "cursor" });
}

/** A page ends where its stretch does: the next one goes on in the next part. */
function cut(stretch: Stretch, offset: number, limit: number): Skeleton {
  const { snapshot, deepening, from, last } = stretch;
  const ids = stretch.ids.slice(offset - from, offset - from + limit);
  const end = offset + ids.length;
  const more = !last || end < from + stretch.ids.length;
  const place: Place = { s: snapshot, ...(deepening && { d: deepening }), o: end };
  return { ids, nextCursor: more ? encodeCursor(place) : null, restarted: false };
}
