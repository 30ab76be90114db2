import { sql, statement } from "../../statement.ts";

/**
 * Deletes those of a member's own notifications that are named. Locked in the order of ids, so that two such calls wait
 * for each other instead of deadlocking. Relies on notifications_pkey.
 */
export const deleteNotifications = statement({
  name: "notification.deleteNotifications",
  columns: {},
  examples: [{ userId: "00000000-0000-7000-8000-000000000000", ids: ["1", "2"] }],
  sql: (p: { userId: string; ids: readonly string[] }) => sql`
    delete from notifications n
    using (
      select id from notifications
      where user_id = ${p.userId}::uuid and id = any(${p.ids}::bigint[])
      order by id for update
    ) named
    where n.id = named.id`,
});
