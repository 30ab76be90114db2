import { sql, statement, text } from "../../statement.ts";

/**
 * Keeps a run that succeeded, of work that comes as it comes, and adds its counts to those of all runs before it.
 * Relies on job_runs_pkey.
 */
export const addRun = statement({
  name: "jobs.addRun",
  columns: { job: text },
  examples: [{ job: "example", startedAt: new Date(0), durationMs: 5, counts: { changed: 1 } }],
  sql: (p: { job: string; startedAt: Date; durationMs: number; counts: Record<string, number> }) => sql`
    insert into job_runs as r (job, started_at, duration_ms, last_success_at, counts)
    values (${p.job}::text, ${p.startedAt}::timestamptz, ${p.durationMs}::int,
      ${p.startedAt}::timestamptz + ${p.durationMs}::int * interval '1 millisecond', ${JSON.stringify(p.counts)}::jsonb)
    on conflict (job) do update set started_at = excluded.started_at, duration_ms = excluded.duration_ms, error = null,
      last_success_at = excluded.last_success_at,
      counts = (
        select jsonb_object_agg(name, coalesce((r.counts ->> name)::bigint, 0) + coalesce((excluded.counts ->> name)::bigint, 0))
        from jsonb_object_keys(r.counts || excluded.counts) as name)
    returning job as "job"`,
});
