import { json, sql, statement } from "../../statement.ts";

/** The albums that hold any of these images, and whose they are. Relies on album_items_post_id_idx, albums_pkey. */
export const albumsHolding = statement({
  name: "album.albumsHolding",
  columns: { albums: json<{ id: string; owner: string }[]>() },
  examples: [{ postIds: ["00000000-0000-7000-8000-000000000000"] }],
  sql: (p: { postIds: readonly string[] }) => sql`
    select coalesce(json_agg(json_build_object('id', h.id, 'owner', (
        select u.username from albums a join users u on u.id = a.owner_id where a.id = h.id))), '[]') as "albums"
    from (select distinct i.album_id as id from album_items i where i.post_id = any(${p.postIds}::uuid[])) h`,
});
