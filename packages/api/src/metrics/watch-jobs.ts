import type { Database } from "@medley/db";
import { Counter, Gauge, type Registry } from "prom-client";
import { imageProcessing, readTimes } from "../image/processing-time.ts";
import type { JobCounts } from "../jobs/job.ts";
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
  const tellImages = watchImages(registry);
  return async () => {
    // A database that is away must not hide the other figures.
    for (const run of await lastRuns(db).catch(() => [])) {
      if (run.job === imageProcessing) {
        tellImages(run.counts);
        continue;
      }
      duration.set({ job: run.job }, run.durationMs / 1000);
      failed.set({ job: run.job }, run.error === null ? 0 : 1);
      if (run.lastSuccessAt) success.set({ job: run.job }, Date.parse(run.lastSuccessAt) / 1000);
      for (const [count, value] of Object.entries(run.counts)) counts.set({ job: run.job, count }, value);
    }
  };
}

/** A histogram of what workers kept: its parts by their names, since it is not observed here. */
function watchImages(registry: Registry): (kept: JobCounts) => void {
  const registers = [registry];
  const name = "image_processing_seconds";
  const help =
    "From a worker's first look at an image to the end of its processing, all workers' since the first image";
  const bucket = new Counter({ name: `${name}_bucket`, help, labelNames: ["le"], registers });
  const total = new Counter({ name: `${name}_sum`, help, registers });
  const images = new Counter({ name: `${name}_count`, help, registers });
  return (kept) => {
    const { buckets, sum, count } = readTimes(kept);
    for (const metric of [bucket, total, images]) metric.reset();
    for (const [le, below] of buckets) bucket.inc({ le }, below);
    total.inc(sum);
    images.inc(count);
  };
}
