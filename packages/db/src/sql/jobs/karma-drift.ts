import { int, sql, statement, uuid } from "../../statement.ts";

/**
 * Members whose karma is not 100 plus their ledger, at most `limit` of them, the worst first. One statement, so one
 * snapshot: a vote in flight can't look like drift. Reads the whole ledger: for a job only.
 */
export const karmaDrift = statement({
  name: "jobs.karmaDrift",
  columns: { userId: uuid, karma: int, expected: int },
  examples: [{ limit: 10 }],
  sql: (p: { limit: number }) => sql`
    with ledger as (select user_id, sum(delta)::int as total from karma_events group by user_id)
    select u.id as "userId", u.karma as "karma", (100 + coalesce(e.total, 0))::int as "expected"
    from users u left join ledger e on e.user_id = u.id
    where u.karma <> 100 + coalesce(e.total, 0)
    order by abs(u.karma - 100 - coalesce(e.total, 0)) desc, u.id
    limit ${p.limit}::int`,
});
