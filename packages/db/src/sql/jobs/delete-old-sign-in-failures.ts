import { int, sql, statement } from "../../statement.ts";

/**
 * Deletes at most `limit` counts of wrong passwords, untouched since `before` and locking nobody now.
 * Relies on sign_in_failures_updated_at_idx.
 */
export const deleteOldSignInFailures = statement({
  name: "jobs.deleteOldSignInFailures",
  columns: { deleted: int },
  examples: [{ before: new Date(0), now: new Date(0), limit: 10 }],
  sql: (p: { before: Date; now: Date; limit: number }) => sql`
    with forgotten as (
      select subject_hash from sign_in_failures
      where updated_at < ${p.before}::timestamptz and (locked_until is null or locked_until < ${p.now}::timestamptz)
      order by updated_at limit ${p.limit}::int for update skip locked
    ),
    gone as (delete from sign_in_failures f using forgotten o where f.subject_hash = o.subject_hash returning f.subject_hash)
    select count(*)::int as "deleted" from gone`,
});
