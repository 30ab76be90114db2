import { json, sql, statement, uuids } from "../../statement.ts";

/**
 * Takes away what a deleted member stored: files on their way in, pictures of themselves, and at most `limit` images
 * whose posts are deleted or removed. Nothing points to their bytes then, so the sweeper takes those. Answers the posts
 * and the keys under which bytes were served. Relies on uploads_owner_id_client_key_key, avatars_owner_id_id_idx,
 * images_owner_id_post_id_idx, posts_pkey.
 */
export const takeFiles = statement({
  name: "deletion.takeFiles",
  columns: { posts: uuids, keys: json<string[]>() },
  examples: [{ userId: "00000000-0000-7000-8000-000000000000", limit: 10 }],
  sql: (p: { userId: string; limit: number }) => sql`
    with next as materialized (
      select m.post_id from images m join posts p on p.id = m.post_id
      where m.owner_id = ${p.userId}::uuid and p.status in ('deleted', 'removed') order by m.post_id limit ${p.limit}::int
    ),
    uploaded as (delete from uploads where owner_id = ${p.userId}::uuid),
    faces as (delete from avatars where owner_id = ${p.userId}::uuid returning media_key),
    gone as (delete from images where post_id in (select post_id from next) returning post_id, media_key),
    bare as (update posts set thumbnail_url = null where id in (select post_id from next) and thumbnail_url is not null)
    select coalesce((select array_agg(post_id) from gone), '{}') as "posts",
      coalesce((select json_agg(media_key) from (select media_key from gone union all select media_key from faces) k), '[]') as "keys"`,
});
