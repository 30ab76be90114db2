import { sql, statement, text } from "../../statement.ts";

/** Keeps what a job's run came to. A failed run leaves the last success and its counts. Relies on job_runs_pkey. */
export const recordRun = statement({
  name: "jobs.recordRun",
  columns: { job: text },
  examples: [{ job: "example", startedAt: new Date(0), durationMs: 5, error: null, counts: { changed: 1 } }],
  sql: (p: {
    job: string;
    startedAt: Date;
    durationMs: number;
    error: string | null;
    counts: Record<string, number>;
  }) => sql`
    insert into job_runs as r (job, started_at, duration_ms, error, last_success_at, counts)
    values (${p.job}::text, ${p.startedAt}::timestamptz, ${p.durationMs}::int, ${p.error}::text,
      case when ${p.error}::text is null then ${p.startedAt}::timestamptz + ${p.durationMs}::int * interval '1 millisecond' end,
      ${JSON.stringify(p.counts)}::jsonb)
    on conflict (job) do update set started_at = excluded.started_at, duration_ms = excluded.duration_ms, error = excluded.error,
      last_success_at = coalesce(excluded.last_success_at, r.last_success_at),
      counts = case when excluded.error is null then excluded.counts else r.counts end
    returning job as "job"`,
});
