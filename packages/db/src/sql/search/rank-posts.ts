import { json, type Sql, sql, statement, uuids } from "../../statement.ts";
import { cardsOf, toldCards } from "../post/card-columns.ts";
import { askedFor, type PostSearch, searchExample } from "./asked.ts";

export type SearchOrder = "relevance" | "new" | "top";

export interface RankPostsParams extends PostSearch {
  sort: SearchOrder;
  now: Date;
  limit: number;
  /** How many of the first posts bring their cards along. */
  cards: number;
}

/** How many matches are looked at: all up to `whole`, else the newest and the best-scored down to a mark of the index. */
const depth = {
  relevance: { whole: 2_000, newest: 1_000, best: 500, leastMark: 8 },
  new: { whole: 1_000, newest: 1_000, best: 0, leastMark: 12 },
  top: { whole: 20_000, newest: 1_000, best: 1_000, leastMark: 6 },
} as const satisfies Record<SearchOrder, object>;

const rank = (query: Sql) => sql`ts_rank('{0.1, 0.2, 0.5, 1}', e.words, ${query})`;

/** How well the words fit, those as written before others, raised a little by votes and by youth. */
const relevance = (now: Sql) => sql`
  case when a.exact = a.wide then ${rank(sql`a.exact`)}
    else 0.7 * ${rank(sql`a.exact`)} + 0.3 * ${rank(sql`a.wide`)} end
  * (1 + 0.05 * ln(1 + greatest(l.score, 0)))
  * (1 + 0.2 / (1 + greatest(extract(epoch from ${now} - l.published_at), 0) / 2592000))`;

/**
 * Posts that match a search, best first; `replaced` tells words that were taken for misspelt, and for what.
 * Relies on search_entries_words_idx, search_words_pkey, search_words_word_idx, listings_pkey.
 */
export const rankPosts = statement({
  name: "search.rankPosts",
  columns: { ids: uuids, cards: toldCards, replaced: json<Record<string, string>>() },
  examples: (["relevance", "new", "top"] as const).map(
    (sort): RankPostsParams => ({ ...searchExample, sort, now: new Date(0), limit: 10, cards: 5 }),
  ),
  sql: (p: RankPostsParams) => {
    const { whole, newest, best, leastMark } = depth[p.sort];
    const value = {
      relevance: relevance(sql`${p.now}::timestamptz`),
      new: sql`1::float8`,
      top: sql`l.score::float8`,
    }[p.sort];
    return sql`
      with ${askedFor(p)},
      found as (
        select distinct c.id from asked a cross join lateral search_candidates(a.matching && a.scope, a.safe, ${p.since}::timestamptz,
          ${p.until}::timestamptz, ${p.minScore}::int, ${whole}::int, ${newest}::int, ${best}::int, ${leastMark}::int) c(id)
        where a.matching is not null
      ),
      ranked as materialized (
        select b.post_id, row_number() over (order by b.value desc, b.published_at desc, b.post_id desc) as place from (
          select l.post_id, l.published_at, ${value} as value
          from found f join listings l on l.post_id = f.id join search_entries e on e.post_id = f.id cross join asked a
          where l.listed order by value desc, l.published_at desc, l.post_id desc limit ${p.limit}::int
        ) b
      )
      select (select coalesce(array_agg(post_id order by place), '{}') from ranked) as "ids",
        ${cardsOf(sql`select post_id as id from ranked where place <= ${p.cards}::int`)} as "cards",
        (select replaced from asked) as "replaced"`;
  },
});
