import { sql, statement, text } from "../../statement.ts";
import { mostPerFile, toldPost } from "./told.ts";

/** Games that some post search engines are told of shows. Relies on listings_new_game_idx or listings_hot_game_idx. */
export const listGames = statement({
  name: "sitemap.listGames",
  columns: { slug: text },
  examples: [{}],
  sql: (_: Record<string, never>) => sql`
    select g.slug as "slug" from games g
    where exists (select from listings l where l.game_id = g.id and ${toldPost})
    order by g.id limit ${mostPerFile}::int`,
});
