import { sql, statement } from "../../statement.ts";

/**
 * Marks a member's own notifications as read: those named, or all of them. What was read stays as it was. Locked in
 * the order of ids, so that two such calls wait for each other instead of deadlocking.
 * Relies on notifications_pkey, notifications_unread_idx.
 */
export const markNotificationsRead = statement({
  name: "notification.markNotificationsRead",
  columns: {},
  examples: [null, ["1", "2"]].map((ids) => ({
    userId: "00000000-0000-7000-8000-000000000000",
    ids,
    now: new Date(0),
  })),
  sql: (p: { userId: string; ids: readonly string[] | null; now: Date }) => sql`
    update notifications n set read_at = ${p.now}::timestamptz
    from (
      select id from notifications
      where user_id = ${p.userId}::uuid and read_at is null
        and ${p.ids === null ? sql`true` : sql`id = any(${p.ids}::bigint[])`}
      order by id for no key update
    ) unread
    where n.id = unread.id`,
});
