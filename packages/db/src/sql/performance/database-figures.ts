import { bool, float, int, nullable, sql, statement, text, timestamp } from "../../statement.ts";

/** PostgreSQL's own figures of this database: connections of all processes, hits in memory, size, what went wrong. */
export const databaseFigures = statement({
  name: "performance.databaseFigures",
  columns: {
    version: text,
    bytes: float,
    hitRatio: nullable(float),
    commits: float,
    rollbacks: float,
    deadlocks: float,
    connections: int,
    active: int,
    waiting: int,
    allowed: int,
    hasStatementCosts: bool,
    since: nullable(timestamp),
  },
  examples: [{}],
  sql: (_: Record<string, never>) => sql`
    select current_setting('server_version') as "version", pg_database_size(d.datid)::float8 as "bytes",
      d.blks_hit::float8 / nullif(d.blks_hit + d.blks_read, 0) as "hitRatio",
      d.xact_commit::float8 as "commits", d.xact_rollback::float8 as "rollbacks", d.deadlocks::float8 as "deadlocks",
      a.connections as "connections", a.active as "active", a.waiting as "waiting",
      current_setting('max_connections')::int as "allowed",
      exists (select from pg_extension where extname = 'pg_stat_statements') as "hasStatementCosts", d.stats_reset as "since"
    from pg_stat_database d
    cross join (
      select count(*)::int as connections, count(*) filter (where state = 'active')::int as active,
        count(*) filter (where wait_event_type = 'Lock')::int as waiting
      from pg_stat_activity where backend_type = 'client backend'
    ) a
    where d.datname = current_database()`,
});
