import { int, sql, statement } from "../../statement.ts";

/** Sets each game's number of listed posts where it is another. Reads listings_new_game_idx whole: for a job only. */
export const recountGames = statement({
  name: "jobs.recountGames",
  columns: { changed: int },
  examples: [{}],
  sql: (_: Record<string, never>) => sql`
    with counted as (
      select g.id, count(l.post_id)::int as posts
      from games g left join listings l on l.game_id = g.id and l.listed group by g.id
    ),
    changed as (
      update games g set post_count = c.posts from counted c where g.id = c.id and g.post_count <> c.posts returning g.id
    )
    select count(*)::int as "changed" from changed`,
});
