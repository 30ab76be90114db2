import { int, nullable, sql, statement, text } from "../../statement.ts";

/** One game by its slug; one that only hidden posts show isn't told. Relies on games_slug_key, listings_new_game_idx. */
export const findGame = statement({
  name: "game.findGame",
  columns: { slug: text, name: text, boxArtUrl: nullable(text), postCount: int },
  examples: [{ slug: "valorant" }],
  sql: (p: { slug: string }) => sql`
    select slug as "slug", name as "name", box_art_url as "boxArtUrl", post_count as "postCount"
    from games g where g.slug = ${p.slug}::text
      and exists (select from listings l where l.game_id = g.id and l.listed)`,
});
