import type { Database } from "@medley/db";
import { Gauge, type Registry } from "prom-client";
import { lastRuns } from "../jobs/last-runs.ts";

/** Jobs run in another process, so their figures are read from what that process kept: by what this answers. */
export function watchJobs(registry: Registry, db: Database): () => Promise<void> {
  const gauge = <L extends string>(name: string, help: string, labelNames: L[]) =>
    new Gauge({ name, help, labelNames, registers: [registry] });
  const duration = gauge("job_duration_seconds", "How long a job's last run took", ["job"]);
  const success = gauge("job_last_success_timestamp_seconds", "When a job last succeeded, in seconds since 1970", [
    "job",
  ]);
  const failed = gauge("job_failed", "1 when a job's last run failed", ["job"]);
  const counts = gauge("job_result", "What a job's last successful run counted", ["job", "count"]);
  return async () => {
    // A database that is away must not hide the other figures.
    for (const run of await lastRuns(db).catch(() => [])) {
      duration.set({ job: run.job }, run.durationMs / 1000);
      failed.set({ job: run.job }, run.error === null ? 0 : 1);
      if (run.lastSuccessAt) success.set({ job: run.job }, Date.parse(run.lastSuccessAt) / 1000);
      for (const [count, value] of Object.entries(run.counts)) counts.set({ job: run.job, count }, value);
    }
  };
}
