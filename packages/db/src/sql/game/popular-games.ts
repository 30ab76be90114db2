import { int, nullable, sql, statement, text } from "../../statement.ts";

/** The games with the most posts, as the hourly job counted them. Relies on games_post_count_id_idx. */
export const popularGames = statement({
  name: "game.popularGames",
  columns: { slug: text, name: text, boxArtUrl: nullable(text), postCount: int },
  examples: [{ limit: 10 }],
  sql: (p: { limit: number }) => sql`
    select slug as "slug", name as "name", box_art_url as "boxArtUrl", post_count as "postCount"
    from games where post_count > 0 order by post_count desc, id limit ${p.limit}::int`,
});
