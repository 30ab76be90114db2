import { sql, statement, uuids } from "../../statement.ts";
import { type RankedSort, rankValue } from "./order.ts";
import { everything, type ListingFilter, scopeOf } from "./scope.ts";

export interface RankWholeParams {
  sort: RankedSort;
  filter: ListingFilter;
  now: Date;
  /** Only posts published since then; null for all time. */
  since: Date | null;
  limit: number;
}

/**
 * Ranks every listed post of a scope by computing its value. For scopes bounded by a window or an author; for hot and
 * top over everything it is the truth that the tier walks are tested against.
 * Relies on listings_new_idx (by window), listings_new_author_idx, post_tags_new_idx.
 */
export const rankWhole = statement({
  name: "feed.rankWhole",
  columns: { ids: uuids },
  examples: (["hot", "top", "rising", "discussed", "controversial"] as const).map(
    (sort): RankWholeParams => ({
      sort,
      filter: everything,
      now: new Date(0),
      since: new Date(0),
      limit: 10,
    }),
  ),
  sql: (p: RankWholeParams) => {
    const scope = scopeOf(p.filter);
    const since = p.since ? sql`and w.published_at >= ${p.since}::timestamptz` : sql``;
    return sql`
      select coalesce(array_agg(r.post_id order by r.value desc, r.published_at desc, r.post_id desc), '{}') as "ids"
      from (
        select w.post_id, w.published_at, ${rankValue(p.sort, sql`${p.now}::timestamptz`)} as value
        from ${scope.from} where ${scope.where} ${since}
        order by value desc, w.published_at desc, w.post_id desc limit ${p.limit}::int
      ) r`;
  },
});
