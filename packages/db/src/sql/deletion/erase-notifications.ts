import { int, sql, statement } from "../../statement.ts";

/** Deletes at most `limit` of a deleted member's notifications. Relies on notifications_user_id_id_idx. */
export const eraseNotifications = statement({
  name: "deletion.eraseNotifications",
  columns: { erased: int },
  examples: [{ userId: "00000000-0000-7000-8000-000000000000", limit: 10 }],
  sql: (p: { userId: string; limit: number }) => sql`
    with gone as (
      delete from notifications where id in (
        select id from notifications where user_id = ${p.userId}::uuid order by id desc limit ${p.limit}::int
      ) returning id
    )
    select count(*)::int as "erased" from gone`,
});
