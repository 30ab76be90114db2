import { sql, statement } from "../../statement.ts";
import { type RankedSort, rankValue } from "./order.ts";
import { type RankedParams, rankedBy, rankedColumns } from "./ranked.ts";
import { everything, type ListingFilter, publishedSince, scopeOf } from "./scope.ts";

export interface RankWholeParams extends RankedParams {
  sort: RankedSort;
  filter: ListingFilter;
  now: Date;
  /** Only posts published since then; null for all time. */
  since: Date | null;
}

/**
 * Ranks every listed post of a scope by computing its value. For scopes bounded by an author; for all others it is the
 * truth that the tier walks are tested against, and what is computed where tiered ranking is switched off.
 * Relies on listings_new_idx (by window), listings_new_author_idx, post_tags_new_idx.
 */
export const rankWhole = statement({
  name: "feed.rankWhole",
  columns: rankedColumns,
  examples: (["hot", "top", "rising", "discussed", "controversial"] as const).map(
    (sort): RankWholeParams => ({
      sort,
      filter: everything,
      now: new Date(0),
      since: new Date(0),
      limit: 10,
      known: ["00000000-0000-7000-8000-000000000000"],
      cards: 5,
    }),
  ),
  sql: (p: RankWholeParams) => {
    const scope = scopeOf(p.filter);
    const value = rankValue(p.sort, sql`${p.now}::timestamptz`);
    const candidates = sql`select w.post_id, w.published_at, ${value} as value
      from ${scope.from} where ${scope.where} ${publishedSince(p.since)}`;
    return rankedBy(p, () => ({ relations: [], candidates }));
  },
});
