import { int, sql, statement } from "../../statement.ts";

/**
 * Ends the current era once it holds more posts than `size`: the next begins in a minute, when whatever is being
 * indexed now is committed. Relies on search_entries_words_idx.
 */
export const openEra = statement({
  name: "search.openEra",
  columns: { opened: int },
  examples: [{ now: new Date(0), size: 10 }],
  sql: (p: { now: Date; size: number }) => sql`
    with latest as (select id, starts_at from search_eras order by starts_at desc limit 1),
    opened as (
      insert into search_eras (starts_at)
      select ${p.now}::timestamptz + interval '1 minute' from latest
      where latest.starts_at < ${p.now}::timestamptz and ${p.size}::int <= (
        select count(*) from (
          select from search_entries e where e.words @@ quote_literal('=e' || latest.id)::tsquery limit ${p.size}::int
        ) m)
      on conflict do nothing returning id
    )
    select count(*)::int as "opened" from opened`,
});
