import { sql, statement } from "../../statement.ts";

/**
 * Counts anew what a member has stored, whose usage the caller locked in a statement before: whoever wrote files since
 * waits there and adds theirs. Relies on images_owner_id_post_id_idx, uploads_owner_id_client_key_key,
 * avatars_owner_id_id_idx.
 */
export const recountUsage = statement({
  name: "media.recountUsage",
  columns: {},
  examples: [{ userId: "00000000-0000-7000-8000-000000000000" }],
  sql: (p: { userId: string }) => sql`
    update media_usage u set bytes = c.bytes, files = c.files
    from (
      select coalesce(sum(bytes), 0) as bytes, coalesce(sum(files), 0) as files from (
        select coalesce(bytes, declared_bytes) as bytes, 0 as files from uploads where owner_id = ${p.userId}::uuid
        union all select stored_bytes, (stored_bytes > 0)::int from images where owner_id = ${p.userId}::uuid
        union all select stored_bytes, (stored_bytes > 0)::int from avatars where owner_id = ${p.userId}::uuid
      ) f
    ) c
    where u.user_id = ${p.userId}::uuid`,
});
