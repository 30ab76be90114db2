import { sql, statement, text, uuid } from "../../statement.ts";
import { mostPerFile, type Stretch, toldAlbum, within } from "./told.ts";

/**
 * A stretch of albums; not when they changed, which would tell of hidden images too. Relies on albums_pkey, album_items_album_id_position_idx, listings_pkey.
 */
export const listAlbums = statement({
  name: "sitemap.listAlbums",
  columns: { id: uuid, slug: text },
  examples: [{ from: null, to: null }] satisfies Stretch[],
  sql: (p: Stretch) => sql`
    select a.id as "id", a.slug as "slug" from albums a
    where ${within(sql`a.id`, p)} and ${toldAlbum}
    order by a.id limit ${mostPerFile}::int`,
});
