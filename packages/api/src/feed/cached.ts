import { defineCache } from "@medley/cache";
import type { NewestPlace } from "@medley/db/sql/feed/newest";
import type { RankedSort } from "@medley/db/sql/feed/order";
import type { ListingFilter } from "@medley/db/sql/feed/scope";
import { listedTag } from "../post/cached.ts";
import type { FeedWindow } from "./schema.ts";

/** One ranked feed: what it is sorted by and narrowed to. The same for everyone who asks for it. */
export interface RankedFeed {
  sort: RankedSort;
  window: FeedWindow;
  filter: ListingFilter;
}

/** The order of a ranked feed at one instant, which its pages walk while votes go on changing the order. */
export interface Snapshot {
  id: string;
  feed: string;
  /** ISO date the values were computed at. */
  asOf: string;
  /** The first part of it, or the head of that. */
  ids: string[];
  /** Whether `ids` is all there is, so that nothing deeper need be asked for. */
  complete: boolean;
}

/** What follows a snapshot's first part, or what a deepening before it came to: ranked at the same instant, in parts. */
export interface Deepening {
  /** Two processes may deepen one snapshot at the same time and differ: a walk stays with the one it met first. */
  id: string;
  /** What it follows; null for the snapshot's first part. */
  base: Deepening | null;
  /** The places in the feed it begins at and ends before. */
  from: number;
  until: number;
  /** Whether the feed ends with it. */
  complete: boolean;
}

/** Some ids of a deepening, and the place in the feed of the first of them. */
export interface DeepPart {
  feed: string;
  deepening: Deepening;
  from: number;
  ids: string[];
}

/** A feed's canonical name. JSON leaves undefined out and the filter's keys always stand in one order. */
export function feedName({ sort, window, filter }: RankedFeed): string {
  return JSON.stringify([sort, window, filter]);
}

const ranked = { version: 3, key: feedName };

/** The newest snapshot of hot and rising. */
export const quickSnapshots = defineCache<RankedFeed, Snapshot>({
  ...ranked,
  name: "feed-quick",
  ttlSeconds: 60,
  staleSeconds: 30,
});

/** The newest snapshot of the sorts that move slowly. */
export const slowSnapshots = defineCache<RankedFeed, Snapshot>({
  ...ranked,
  name: "feed-slow",
  ttlSeconds: 300,
  staleSeconds: 60,
});

/** The newest posts of a scope, a largest page of them and one more. */
export const newestPages = defineCache<ListingFilter, NewestPlace[]>({
  name: "feed-newest",
  version: 1,
  ttlSeconds: 60,
  staleSeconds: 30,
  key: (filter) => JSON.stringify(filter),
  tags: () => [listedTag],
});

/** What later pages walk is kept for half an hour after its last use. */
const walked = { version: 1, ttlSeconds: 1800 };

/** Snapshots by id, for the pages after the first. */
export const keptSnapshots = defineCache<string, Snapshot>({ ...walked, name: "feed-kept", key: (id) => id });

/** How a snapshot, or a deepening, was deepened, by its id. */
export const deepenings = defineCache<string, Deepening>({
  ...walked,
  version: 2,
  name: "feed-deepening",
  key: (id) => id,
});

/** Parts of deepenings, numbered by their places in the feed; the first part of a snapshot is not among them. */
export const deepParts = defineCache<{ deepening: string; part: number }, DeepPart>({
  ...walked,
  version: 2,
  name: "feed-deep",
  key: ({ deepening, part }) => `${deepening}/${part}`,
});
