import { sql, statement, uuids } from "../../statement.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

export interface InsertItemsParams {
  albumId: string;
  /** Only their own images may be added. */
  ownerId: string;
  postIds: readonly string[];
  /** One for each. */
  positions: readonly string[];
  now: Date;
}

/**
 * Puts images into an album that the caller locked; those that are there keep their place. Answers which of them the
 * owner has at all, and which are new there. Relies on posts_pkey, album_items_pkey, albums_pkey.
 */
export const insertItems = statement({
  name: "album.insertItems",
  columns: { known: uuids, added: uuids },
  examples: [{ albumId: nobody, ownerId: nobody, postIds: [nobody], positions: ["a0"], now: new Date(0) }],
  sql: (p: InsertItemsParams) => sql`
    with known as materialized (
      select w.post_id, w.position
      from unnest(${p.postIds}::uuid[], ${p.positions}::text[]) w(post_id, position) join posts o on o.id = w.post_id
      where o.author_id = ${p.ownerId}::uuid and o.kind = 'image' and o.status <> 'deleted'
    ),
    added as (
      insert into album_items (album_id, post_id, position, added_at)
      select ${p.albumId}::uuid, post_id, position, ${p.now}::timestamptz from known
      on conflict (album_id, post_id) do nothing returning post_id
    ),
    touched as (
      update albums set updated_at = ${p.now}::timestamptz
      where id = ${p.albumId}::uuid and exists (select from added)
    )
    select coalesce((select array_agg(post_id) from known), '{}') as "known",
      coalesce((select array_agg(post_id) from added), '{}') as "added"`,
});
