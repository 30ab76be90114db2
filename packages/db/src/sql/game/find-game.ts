import { int, nullable, sql, statement, text } from "../../statement.ts";

/** One game by its slug. Relies on games_slug_key. */
export const findGame = statement({
  name: "game.findGame",
  columns: { slug: text, name: text, boxArtUrl: nullable(text), postCount: int },
  examples: [{ slug: "valorant" }],
  sql: (p: { slug: string }) => sql`
    select slug as "slug", name as "name", box_art_url as "boxArtUrl", post_count as "postCount"
    from games where slug = ${p.slug}::text`,
});
