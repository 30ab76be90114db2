import { queueCounts } from "@medley/db/sql/performance/queue-counts";
import type { App } from "../context.ts";
import { imageProcessing } from "../image/processing-time.ts";
import type { Job } from "../jobs/job.ts";
import { lastRuns } from "../jobs/last-runs.ts";
import { jobs } from "../jobs/schedule.ts";
import type { MediaJob } from "../media/media.ts";
import type { JobFigures, JobList } from "./schema.ts";

const listed = [
  ...jobs.map(({ name, schedule }) => ({ name, queuedAs: name, schedule: describeSchedule(schedule) })),
  { name: imageProcessing, queuedAs: "image" satisfies MediaJob["kind"], schedule: "as images come" },
];

/** Every job of the schedule: when it ran, how that went, and what waits. Those that never ran are in it; so are images. */
export async function listJobs({ db }: Pick<App, "db">): Promise<JobList> {
  const runs = new Map((await lastRuns(db)).map((run) => [run.job, run]));
  const counts = await db.many(queueCounts({}));
  const items = listed.map((job): JobFigures => {
    const run = runs.get(job.name);
    const inState = (...states: string[]) =>
      counts.reduce((sum, one) => (one.job === job.queuedAs && states.includes(one.state) ? sum + one.jobs : sum), 0);
    return {
      job: job.name,
      schedule: job.schedule,
      startedAt: run?.startedAt ?? null,
      durationMs: run?.durationMs ?? null,
      error: run?.error ?? null,
      lastSuccessAt: run?.lastSuccessAt ?? null,
      counts: run?.counts ?? {},
      // The next run of a schedule lies in the queue as a delayed one: it is not late.
      waiting: inState("waiting"),
      active: inState("active"),
      failed: inState("failed"),
    };
  });
  return { items };
}

function describeSchedule(schedule: Job["schedule"]): string {
  if ("cron" in schedule) return `${schedule.cron} (UTC)`;
  const { everyMinutes: every } = schedule;
  if (every % 60 === 0) return every === 60 ? "every hour" : `every ${every / 60} hours`;
  return every === 1 ? "every minute" : `every ${every} minutes`;
}
