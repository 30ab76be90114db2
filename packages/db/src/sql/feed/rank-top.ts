import { constant, sql, statement } from "../../statement.ts";
import { type Finding, type RankedParams, rankedBy, rankedColumns } from "./ranked.ts";
import { everything, isRare, type ListingFilter, publishedSince, type Scope, scopeOf } from "./scope.ts";

export interface RankTopParams extends RankedParams {
  filter: ListingFilter;
  since: Date | null;
}

/**
 * The best-scored posts of a scope, by walking the tiers from the highest until enough posts are seen: every score of a
 * tier is above every score of the tier below. In tiers -1, 0 and 1 all scores are equal, so the newest are enough.
 * Relies on listings_hot_idx, listings_hot_game_idx, listings_hot_broadcaster_idx, listings_hot_language_idx,
 * post_tags_hot_idx. A rare language or kind is ranked whole.
 */
export const rankTop = statement({
  name: "feed.rankTop",
  columns: rankedColumns,
  examples: [
    { filter: everything, since: null, limit: 50 },
    { filter: { ...everything, game: "a" }, since: new Date(0), limit: 50, cards: 5, head: 10 },
    { filter: { ...everything, language: "en" }, since: new Date(0), limit: 50 },
  ] satisfies RankTopParams[],
  sql: (p: RankTopParams) => rankedBy(p, (limit) => findTop(p, limit)),
});

function findTop(p: RankTopParams, limit: number): Finding {
  const within = ({ from, where }: Scope) => sql`from ${from} where ${where} ${publishedSince(p.since)}`;
  const [walk, whole] = [within(scopeOf(p.filter, true)), within(scopeOf(p.filter))];
  const fields = sql`select w.post_id, w.published_at, l.score::float8 as value`;
  const candidates = sql`
    select c.* from needed t cross join lateral (${fields} ${walk} and w.tier = t.tier offset 0) c where abs(t.tier) > 1
    union all
    select c.* from needed t cross join lateral (
      ${fields} ${walk} and w.tier = t.tier order by w.published_at desc, w.post_id desc limit ${constant(limit)}
    ) c where abs(t.tier) <= 1
    union all
    select c.* from (${fields} ${whole}) c where (select yes from small)`;
  // Without the offset the planner may join the tiers to the whole index.
  const relations = [
    sql`small as materialized (select ${isRare(p.filter, whole, p.small)} as yes)`,
    sql`walk(tier, posts) as (
      select 26, 0::bigint where not (select yes from small)
      union all
      select v.tier - 1, v.posts + seen.posts from walk v cross join lateral (
        select count(*) as posts from (select ${walk} and w.tier = v.tier - 1 limit ${constant(limit)}) s
      ) seen where v.tier > -25 and v.posts < ${constant(limit)}
    )`,
    sql`needed as materialized (select tier from walk where tier <= 25)`,
  ];
  return { relations, candidates };
}
