import { z } from "zod";
import type { Context } from "../context.ts";
import { encodeCursor, readCursor } from "../cursor.ts";
import { invalid } from "../errors.ts";
import { Id } from "../id.ts";
import { feedName, type RankedFeed, type Snapshot } from "./cached.ts";
import { deepenSnapshot, findPart, findSnapshot, newestSnapshot, partLength } from "./snapshots.ts";

/** What a page is made of before it is filled with cards. */
export interface Skeleton {
  ids: string[];
  nextCursor: string | null;
  restarted: boolean;
}

/** Where a walk stands: in which snapshot, how far, and beyond its first part in which deepening of it. */
const SnapshotCursor = z.strictObject({ s: Id, d: Id.optional(), o: z.int().min(0).max(10_000) });
type Place = z.infer<typeof SnapshotCursor>;

/** What a page is cut from: ids of a snapshot from an offset on, and how many it has in all, if that is known. */
interface Stretch {
  snapshot: string;
  deepening?: string;
  from: number;
  ids: readonly string[];
  length: number | null;
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
  return cut(firstPart(await newestSnapshot(ctx, feed, limit)), 0, limit);
}

function firstPart(snapshot: Snapshot): Stretch {
  return { snapshot: snapshot.id, from: 0, ids: snapshot.ids, length: snapshot.complete ? snapshot.ids.length : null };
}

async function findStretch(ctx: Context, feed: RankedFeed, at: Place, limit: number): Promise<Stretch | undefined> {
  if (at.d) return findDeepStretch(ctx, feed, at, at.d);
  const snapshot = await findOwnSnapshot(ctx, feed, at.s, limit);
  if (!snapshot || (at.o > snapshot.ids.length && !snapshot.complete)) return undefined;
  if (at.o < partLength || snapshot.complete) return firstPart(snapshot);
  const { id } = await deepenSnapshot(ctx, feed, snapshot, limit);
  return findDeepStretch(ctx, feed, at, id);
}

async function findDeepStretch(ctx: Context, feed: RankedFeed, at: Place, id: string): Promise<Stretch | undefined> {
  const number = Math.floor(at.o / partLength);
  const part = await findPart(ctx, id, number);
  if (!part) return undefined;
  refuseOther(feed, part);
  return { snapshot: at.s, deepening: id, from: number * partLength, ids: part.ids, length: part.length };
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
  const { snapshot, deepening, from, length } = stretch;
  const ids = stretch.ids.slice(offset - from, offset - from + limit);
  const end = offset + ids.length;
  const more = length === null || end < length;
  const place: Place = { s: snapshot, ...(deepening && { d: deepening }), o: end };
  return { ids, nextCursor: more ? encodeCursor(place) : null, restarted: false };
}
