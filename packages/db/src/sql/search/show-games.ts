import { int, nullable, sql, statement, text } from "../../statement.ts";

/** What lists show of games. Relies on games_pkey. */
export const showGames = statement({
  name: "search.showGames",
  columns: { id: int, slug: text, name: text, boxArtUrl: nullable(text), postCount: int },
  examples: [{ ids: [1] }],
  sql: (p: { ids: readonly number[] }) => sql`
    select id as "id", slug as "slug", name as "name", box_art_url as "boxArtUrl", post_count as "postCount"
    from games where id = any(${p.ids}::int[])`,
});
