import { sql, statement, uuids } from "../../statement.ts";
import { everything, type ListingFilter, scopeOf } from "./scope.ts";

export interface RankTopParams {
  filter: ListingFilter;
  since: Date | null;
  limit: number;
}

/**
 * The best-scored posts of a scope, by walking the tiers from the highest until enough posts are seen: every score of a
 * tier is above every score of the tier below. In tiers -1, 0 and 1 all scores are equal, so the newest are enough.
 * Relies on listings_hot_idx, listings_hot_game_idx, listings_hot_broadcaster_idx, post_tags_hot_idx.
 */
export const rankTop = statement({
  name: "feed.rankTop",
  columns: { ids: uuids },
  examples: [
    { filter: everything, since: null, limit: 50 },
    { filter: { ...everything, game: "a" }, since: new Date(0), limit: 50 },
  ] satisfies RankTopParams[],
  sql: (p: RankTopParams) => {
    const scope = scopeOf(p.filter);
    const since = p.since ? sql`and w.published_at >= ${p.since}::timestamptz` : sql``;
    const walk = sql`from ${scope.from} where ${scope.where} ${since} and w.tier = t.tier`;
    return sql`
      with counted as (
        select t.tier, (select count(*) from (select 1 ${walk} limit ${p.limit}::int) seen) as posts
        from generate_series(-25, 25) t(tier)
      ),
      needed as materialized (
        select tier from (select tier, posts, sum(posts) over (order by tier desc) - posts as above from counted) c
        where posts > 0 and above < ${p.limit}::int
      ),
      candidates as (
        select c.* from needed t cross join lateral (
          select w.post_id, w.published_at, l.score ${walk}
        ) c where abs(t.tier) > 1
        union all
        select c.* from needed t cross join lateral (
          select w.post_id, w.published_at, l.score ${walk}
          order by w.published_at desc, w.post_id desc limit ${p.limit}::int
        ) c where abs(t.tier) <= 1
      )
      select coalesce(array_agg(r.post_id order by r.score desc, r.published_at desc, r.post_id desc), '{}') as "ids"
      from (select * from candidates order by score desc, published_at desc, post_id desc limit ${p.limit}::int) r`;
  },
});
