import { int, sql, statement } from "../../statement.ts";

/** Deletes at most `limit` sessions that ended before `now`. Relies on sessions_expires_at_idx. */
export const deleteExpiredSessions = statement({
  name: "jobs.deleteExpiredSessions",
  columns: { deleted: int },
  examples: [{ now: new Date(0), limit: 10 }],
  sql: (p: { now: Date; limit: number }) => sql`
    with ended as (
      select id from sessions where expires_at < ${p.now}::timestamptz
      order by expires_at limit ${p.limit}::int for update skip locked
    ),
    gone as (delete from sessions s using ended e where s.id = e.id returning s.id)
    select count(*)::int as "deleted" from gone`,
});
