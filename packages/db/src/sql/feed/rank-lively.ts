import { constant, raw, sql, statement } from "../../statement.ts";
import { rankValue } from "./order.ts";
import { type Finding, type RankedParams, rankedBy, rankedColumns } from "./ranked.ts";
import { everything, isSmall, type ListingFilter, listingsOf, publishedSince, scopeOf } from "./scope.ts";

export const livelySorts = ["rising", "discussed", "controversial"] as const;
export type LivelySort = (typeof livelySorts)[number];

export interface RankLivelyParams extends RankedParams {
  sort: LivelySort;
  filter: ListingFilter;
  now: Date;
  /** Only posts published since then; null for all time. */
  since: Date | null;
}

/**
 * What each sort's value is bounded by: from tier 1 on, the power of two that a quarter of it lies under; tier 0 holds
 * all the rest. For rising that quarter is of score + views / 100, which its age raises by half at most: so posts of the
 * tier below may come before some of a tier.
 */
const tiers = {
  rising: { column: raw("rising_tier"), overlap: 1 },
  discussed: { column: raw("comment_tier"), overlap: 0 },
  controversial: { column: raw("controversy_tier"), overlap: 0 },
};

/**
 * The most rising, discussed or controversial posts of a scope, by walking the sort's tiers from the highest until
 * enough posts are seen; `offset 0` keeps each tier a range of its own, which a join would read whole. Where the tiers hold too few, or the scope is small, its every post is ranked.
 * Relies on listings_rising_idx, listings_discussed_idx, listings_controversial_idx; for small scopes on
 * listings_new_idx, listings_new_game_idx, listings_new_broadcaster_idx, listings_new_language_idx, post_tags_new_idx.
 */
export const rankLively = statement({
  name: "feed.rankLively",
  columns: rankedColumns,
  examples: livelySorts.flatMap((sort) =>
    [everything, { ...everything, tags: ["a"] }].map(
      (filter): RankLivelyParams => ({ sort, filter, now: new Date(0), since: new Date(0), limit: 10, cards: 5 }),
    ),
  ),
  sql: (p: RankLivelyParams) => rankedBy(p, (limit) => findLively(p, limit)),
});

function findLively(p: RankLivelyParams, limit: number): Finding {
  const { column, overlap } = tiers[p.sort];
  const value = rankValue(p.sort, sql`${p.now}::timestamptz`);
  const [scope, listings] = [scopeOf(p.filter), listingsOf(p.filter, { aside: true })];
  const whole = sql`from ${scope.from} where ${scope.where} ${publishedSince(p.since)}`;
  const tiered = sql`from ${listings.from} where ${listings.where} ${publishedSince(p.since)} and w.${column} > 0`;
  const fields = sql`select w.post_id, w.published_at, ${value} as value`;
  const candidates = sql`
    select c.* from reached r cross join generate_series(r.tier - ${overlap}::int, 25) t(tier)
    cross join lateral (${fields} ${tiered} and w.${column} = t.tier offset 0) c
    union all
    select c.* from (${fields} ${whole}) c where not exists (select from reached)`;
  // Without the offsets the planner may join the tiers to the whole index, which holds many posts below them.
  const relations = [
    sql`small as materialized (select ${isSmall(whole, p.small ?? 5_000)} as yes)`,
    sql`walk(tier, posts) as (
      select 26, 0::bigint where not (select yes from small)
      union all
      select v.tier - 1, v.posts + seen.posts from walk v cross join lateral (
        select count(*) as posts from (select ${tiered} and w.${column} = v.tier - 1 limit ${constant(limit)}) s
      ) seen where v.tier > 1 and v.posts < ${constant(limit)}
    )`,
    sql`reached as materialized (
      select tier from walk where posts >= ${constant(limit)} and tier > ${overlap}::int order by tier limit 1
    )`,
  ];
  return { relations, candidates };
}
