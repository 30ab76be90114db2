import { sql, statement, uuids } from "../../statement.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

/** Takes images out of an album that the caller locked; answers which were there. Relies on album_items_pkey, albums_pkey. */
export const deleteItems = statement({
  name: "album.deleteItems",
  columns: { taken: uuids },
  examples: [{ albumId: nobody, postIds: [nobody], now: new Date(0) }],
  sql: (p: { albumId: string; postIds: readonly string[]; now: Date }) => sql`
    with taken as (
      delete from album_items where album_id = ${p.albumId}::uuid and post_id = any(${p.postIds}::uuid[]) returning post_id
    ),
    touched as (
      update albums set updated_at = ${p.now}::timestamptz
      where id = ${p.albumId}::uuid and exists (select from taken)
    )
    select coalesce((select array_agg(post_id) from taken), '{}') as "taken"`,
});
