import { int, json, nullable, sql, statement, text, timestamp } from "../../statement.ts";

/** What every job did last. A handful of rows, read whole. */
export const lastRuns = statement({
  name: "jobs.lastRuns",
  columns: {
    job: text,
    startedAt: timestamp,
    durationMs: int,
    error: nullable(text),
    lastSuccessAt: nullable(timestamp),
    counts: json<Record<string, number>>(),
  },
  examples: [{}],
  sql: (_: Record<string, never>) => sql`
    select job as "job", started_at as "startedAt", duration_ms as "durationMs", error as "error",
      last_success_at as "lastSuccessAt", counts as "counts"
    from job_runs order by job`,
});
