import { sql, statement } from "../../statement.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

export interface PlaceItemsParams {
  albumId: string;
  postIds: readonly string[];
  /** One for each. */
  positions: readonly string[];
  now: Date;
}

/** Moves images of an album that the caller locked. Relies on album_items_pkey, albums_pkey. */
export const placeItems = statement({
  name: "album.placeItems",
  columns: {},
  examples: [{ albumId: nobody, postIds: [nobody], positions: ["a0"], now: new Date(0) }],
  sql: (p: PlaceItemsParams) => sql`
    with touched as (update albums set updated_at = ${p.now}::timestamptz where id = ${p.albumId}::uuid)
    update album_items i set position = w.position
    from unnest(${p.postIds}::uuid[], ${p.positions}::text[]) w(post_id, position)
    where i.album_id = ${p.albumId}::uuid and i.post_id = w.post_id`,
});
