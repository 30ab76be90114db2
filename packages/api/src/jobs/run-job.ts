import { recordRun } from "@medley/db/sql/jobs/record-run";
import type { Job, JobContext, JobCounts } from "./job.ts";

/** Runs a job once and keeps what came of it where every process can read it. Throws what the job threw. */
export async function runJob(ctx: JobContext, job: Job): Promise<JobCounts> {
  const startedAt = ctx.clock.now();
  const started = performance.now();
  const keep = (error: string | null, counts: JobCounts) => {
    const durationMs = Math.round(performance.now() - started);
    return ctx.db.one(recordRun({ job: job.name, startedAt, durationMs, error, counts }));
  };
  try {
    const counts = await job.run(ctx);
    await keep(null, counts);
    return counts;
  } catch (error) {
    await keep(String(error), {}).catch((lost: unknown) => {
      ctx.log.warn({ err: lost, job: job.name }, "could not keep that a job failed");
    });
    throw error;
  }
}
