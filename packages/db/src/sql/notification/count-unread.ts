import { int, sql, statement } from "../../statement.ts";

/** How many notifications a member hasn't read, counted to 100 and no further. Relies on notifications_unread_idx. */
export const countUnread = statement({
  name: "notification.countUnread",
  columns: { count: int },
  examples: [{ userId: "00000000-0000-7000-8000-000000000000" }],
  sql: (p: { userId: string }) => sql`
    select count(*)::int as "count"
    from (select 1 from notifications where user_id = ${p.userId}::uuid and read_at is null limit 100) unread`,
});
