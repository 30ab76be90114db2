import { sql, statement, uuids } from "../../statement.ts";

/** All images of an album in their order, to be placed anew. Relies on album_items_album_id_position_idx. */
export const listItems = statement({
  name: "album.listItems",
  columns: { ids: uuids },
  examples: [{ albumId: "00000000-0000-7000-8000-000000000000" }],
  sql: (p: { albumId: string }) => sql`
    select coalesce(array_agg(post_id order by position, post_id), '{}') as "ids"
    from album_items where album_id = ${p.albumId}::uuid`,
});
