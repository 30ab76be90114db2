import { sql, statement } from "../../statement.ts";

/**
 * Deletes those of a member's own notifications that are named; what is told once only is kept unseen, so that it isn't
 * told again. Locked in the order of ids, so that two such calls wait for each other instead of deadlocking.
 * Relies on notifications_pkey.
 */
export const deleteNotifications = statement({
  name: "notification.deleteNotifications",
  columns: {},
  examples: [{ userId: "00000000-0000-7000-8000-000000000000", ids: ["1", "2"], now: new Date(0) }],
  sql: (p: { userId: string; ids: readonly string[]; now: Date }) => sql`
    with named as materialized (
      select id, milestone is not null as once from notifications
      where user_id = ${p.userId}::uuid and id = any(${p.ids}::bigint[])
      order by id for update
    ),
    kept as (
      update notifications n set dismissed = true, read_at = coalesce(n.read_at, ${p.now}::timestamptz)
      from named where n.id = named.id and named.once
    )
    delete from notifications n using named where n.id = named.id and not named.once`,
});
