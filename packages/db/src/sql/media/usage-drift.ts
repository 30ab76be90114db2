import { sql, statement, uuid } from "../../statement.ts";

/**
 * Members whose kept usage differs from their files, at most `limit`. One statement, so one snapshot: an upload in flight
 * can't look like drift. Reads all files: for a job only.
 */
export const usageDrift = statement({
  name: "media.usageDrift",
  columns: { userId: uuid },
  examples: [{ limit: 10 }],
  sql: (p: { limit: number }) => sql`
    with counted as (
      select owner_id, sum(bytes) as bytes, sum(files) as files from (
        select owner_id, coalesce(bytes, declared_bytes) as bytes, 0 as files from uploads
        union all select owner_id, stored_bytes, (stored_bytes > 0)::int from images
        union all select owner_id, stored_bytes, (stored_bytes > 0)::int from avatars
      ) f group by owner_id
    )
    select coalesce(c.owner_id, u.user_id) as "userId"
    from counted c full join media_usage u on u.user_id = c.owner_id
    where (coalesce(c.bytes, 0), coalesce(c.files, 0)) is distinct from (coalesce(u.bytes, 0), coalesce(u.files, 0))
    order by 1 limit ${p.limit}::int`,
});
