import { defineCache } from "@medley/cache";
import type { RankedSort } from "@medley/db/sql/feed/order";
import type { ListingFilter } from "@medley/db/sql/feed/scope";
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
  ids: string[];
  /** Whether `ids` is all there is, so that nothing deeper need be asked for. */
  complete: boolean;
}

/** A feed's canonical name. JSON leaves undefined out and the filter's keys always stand in one order. */
export function feedName({ sort, window, filter }: RankedFeed): string {
  return JSON.stringify([sort, window, filter]);
}

const firstPage = { version: 1, key: feedName };

/** The newest snapshot of hot and rising. */
export const quickSnapshots = defineCache<RankedFeed, Snapshot>({ ...firstPage, name: "feed-quick", ttlSeconds: 60 });

/** The newest snapshot of the sorts that move slowly. */
export const slowSnapshots = defineCache<RankedFeed, Snapshot>({ ...firstPage, name: "feed-slow", ttlSeconds: 300 });

const halfAnHour = 1800;

/** Snapshots by id, for the pages after the first; kept for half an hour after their last use. */
export const keptSnapshots = defineCache<string, Snapshot>({
  name: "feed-kept",
  version: 1,
  ttlSeconds: halfAnHour,
  key: (id) => id,
});

/** The same, once a reader went past its first part. */
export const deepSnapshots = defineCache<string, Snapshot>({
  name: "feed-deep",
  version: 1,
  ttlSeconds: halfAnHour,
  key: (id) => id,
});
