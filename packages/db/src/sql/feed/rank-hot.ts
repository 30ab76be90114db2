import { constant, sql, statement } from "../../statement.ts";
import { hotValue } from "./order.ts";
import { type Finding, type RankedParams, rankedBy, rankedColumns } from "./ranked.ts";
import { everything, isRare, type ListingFilter, type Scope, scopeOf } from "./scope.ts";

export interface RankHotParams extends RankedParams {
  filter: ListingFilter;
  now: Date;
}

/** How many of each tier's newest are looked at to find the floor. More tighten it, fewer cost less. */
const seedDepth = (limit: number) => Math.ceil(limit / 4);

/**
 * The hottest posts of a scope, exact and live, without computing every post's value. A tier holds the scores that lie
 * under one power of two, so within it a post can only reach a given hot value if it is newer than a bound:
 *   score / (age + 2)^1.5 >= floor  and  score < 2^tier   =>   age < (2^tier / floor)^(2/3) - 2   (hours)
 * and, mirrored, below zero only if it is older. So: seed (the newest of each tier), floor (the k-th best of the seeds;
 * none if they are too few: then all are candidates), a range of each tier that may beat it, the true order over those.
 * A rare language or kind is ranked whole. Relies on listings_hot_idx, listings_hot_(game|broadcaster|language)_idx, post_tags_hot_idx.
 */
export const rankHot = statement({
  name: "feed.rankHot",
  columns: rankedColumns,
  examples: [
    { filter: everything, now: new Date(0), limit: 50, cards: 5, head: 10 },
    { filter: { ...everything, tags: ["a", "b"], excludeTags: ["c"], nsfw: "hide" }, now: new Date(0), limit: 50 },
    { filter: { ...everything, language: "en" }, now: new Date(0), limit: 50 },
  ] satisfies RankHotParams[],
  sql: (p: RankHotParams) => rankedBy(p, (limit) => findHot(p, limit)),
});

function findHot(p: RankHotParams, most: number): Finding {
  const within = ({ from, where }: Scope) => sql`from ${from} where ${where}`;
  const whole = within(scopeOf(p.filter));
  const fields = sql`select w.post_id, w.published_at, ${hotValue(sql`(select at from instant)`)} as value`;
  const walk = sql`${fields} ${within(scopeOf(p.filter, true))}`;
  const [limit, seeds] = [constant(most), sql`limit ${constant(seedDepth(most))}`];
  const candidates = sql`
    select c.* from bounds b cross join lateral (
      ${walk} and w.tier = b.tier and w.published_at >= coalesce(b.bound, '-infinity') offset 0
    ) c where b.tier > 0
    union all
    select c.* from bounds b cross join lateral (
      ${walk} and w.tier = 0 order by w.published_at desc, w.post_id desc limit ${limit}
    ) c where b.tier = 0
    union all
    select c.* from bounds b cross join lateral (
      ${walk} and w.tier = b.tier and w.published_at <= case when b.bound < (select at from instant) then b.bound else 'infinity' end offset 0
    ) c where b.tier < 0
    union all
    select c.* from (${fields} ${whole}) c where (select yes from small)`;
  // A date in the future counts as now, so a bound that isn't past leaves none of those out.
  // Without the offsets the planner may join the tiers to all posts of a language.
  // Times are bounded with a second to spare, so that rounding can't cut off a post that ties with the floor.
  const relations = [
    sql`instant as materialized (select ${p.now}::timestamptz as at)`,
    sql`small as materialized (select ${isRare(p.filter, whole, p.small)} as yes)`,
    sql`tiers as materialized (select tier from generate_series(-25, 25) t(tier) where not (select yes from small))`,
    sql`high as materialized (
      select s.value from tiers t cross join lateral (${walk} and w.tier = t.tier order by w.published_at desc ${seeds}) s
      where t.tier >= 0)`,
    sql`seeds as (
      select value from high
      union all
      select s.value from tiers t cross join lateral (${walk} and w.tier = t.tier order by w.published_at ${seeds}) s
      where t.tier < 0 and (select count(*) < ${limit} from high)
    )`,
    sql`floor as materialized (select (select value from seeds order by value desc offset ${limit} - 1 limit 1) as hot)`,
    sql`bounds as materialized (
      select t.tier, case
          when t.tier = 0 or f.hot is null or sign(f.hot) * sign(t.tier) <= 0 then null
          else (select at from instant) - make_interval(secs => least(((power(2, case when t.tier > 0 then t.tier
            else -t.tier - 1 end) / abs(f.hot)) ^ (2 / 3.0::float8) - 2) * 3600 + sign(t.tier), 1e10)) end as bound
      from tiers t cross join floor f
      where t.tier > 0 or f.hot is null or (t.tier = 0 and f.hot <= 0) or f.hot < 0
    )`,
  ];
  return { relations, candidates };
}
