import { sql, statement, uuids } from "../../statement.ts";

/** Deletes at most `limit` of a deleted member's albums and answers which. Relies on albums_owner_id_id_idx, albums_pkey. */
export const takeAlbums = statement({
  name: "deletion.takeAlbums",
  columns: { ids: uuids },
  examples: [{ userId: "00000000-0000-7000-8000-000000000000", limit: 10 }],
  sql: (p: { userId: string; limit: number }) => sql`
    with gone as (
      delete from albums where id in (
        select id from albums where owner_id = ${p.userId}::uuid order by id desc limit ${p.limit}::int
      ) returning id
    )
    select coalesce(array_agg(id), '{}') as "ids" from gone`,
});
