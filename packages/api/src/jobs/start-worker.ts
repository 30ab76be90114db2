import { isDeepStrictEqual } from "node:util";
import { createPostgresBackend, Queue, Worker } from "bullmq";
import type { Job, JobContext } from "./job.ts";
import { runJob } from "./run-job.ts";

export interface WorkerOptions {
  /** The queue keeps itself in a schema of its own, `bullmq`, which it makes when missing. */
  databaseUrl: string;
  ctx: JobContext;
  jobs: readonly Job[];
  /** The first wait before a failed run is tried again; each later one is twice as long. */
  retryAfterMs?: number;
  /** A run whose worker went silent for this long is given to another. */
  lostAfterMs?: number;
}

export interface JobWorker {
  /** Takes no more jobs, waits for the one in work, and closes the connections. */
  close(): Promise<void>;
}

/** Connections that a worker process's queue takes: two for the schedule, two for the jobs, one that listens. */
export const queueConnections = 5;

const queueName = "scheduled";
const attempts = 3;

/** Runs the jobs on their schedules until closed. Several workers share the work: each run goes to one of them. */
export async function startWorker(options: WorkerOptions): Promise<JobWorker> {
  const { databaseUrl, ctx, jobs, retryAfterMs = 30_000, lostAfterMs = 30_000 } = options;
  const onError = (err: unknown) => ctx.log.warn({ err }, "the job queue has trouble");
  const queue = openQueue(databaseUrl);
  queue.on("error", onError);
  try {
    await schedule(queue, jobs, retryAfterMs);
  } catch (error) {
    await queue.close();
    throw error;
  }

  const byName = new Map(jobs.map((job) => [job.name, job]));
  const worker = new Worker(
    queueName,
    async ({ name }) => {
      const job = byName.get(name);
      // Scheduled by another version's worker: failing leaves it to be tried again, by that one perhaps.
      if (!job) throw new Error(`This version has no job called ${name}`);
      return await runJob(ctx, job);
    },
    {
      connection: connection(databaseUrl),
      concurrency: 1,
      lockDuration: lostAfterMs,
      stalledInterval: lostAfterMs,
      maxStalledCount: attempts,
      removeOnComplete: { count: 20 },
      removeOnFail: { count: 50 },
    },
    createPostgresBackend,
  );
  worker.on("error", onError);
  worker.on("completed", (done, counts) => ctx.log.info({ job: done.name, counts }, "job done"));
  worker.on("failed", (failed, err) => {
    ctx.log.error({ err, job: failed?.name, attempt: failed?.attemptsMade }, "job failed");
  });

  return {
    async close() {
      await worker.close();
      await queue.close();
    },
  };
}

function connection(databaseUrl: string) {
  return { connectionString: databaseUrl, max: 2, migrate: true };
}

function openQueue(databaseUrl: string) {
  return new Queue(queueName, { connection: connection(databaseUrl) }, createPostgresBackend);
}

type Schedules = ReturnType<typeof openQueue>;
type Kept = Awaited<ReturnType<Schedules["getJobSchedulers"]>>[number];

/** Makes the kept schedule equal to the code's. What is equal stays untouched: writing it again would run it again. */
async function schedule(queue: Schedules, jobs: readonly Job[], retryAfterMs: number): Promise<void> {
  await queue.waitUntilReady();
  const kept = new Map((await queue.getJobSchedulers()).map((scheduler) => [scheduler.key, scheduler]));
  const names = new Set(jobs.map((job) => job.name));
  for (const key of kept.keys()) {
    if (!names.has(key)) await queue.removeJobScheduler(key);
  }
  const opts = { attempts, backoff: { type: "exponential", delay: retryAfterMs } };
  for (const { name, schedule } of jobs) {
    const every = "everyMinutes" in schedule ? schedule.everyMinutes * 60_000 : undefined;
    const pattern = "cron" in schedule ? schedule.cron : undefined;
    if (isSame(kept.get(name), { every, pattern, opts })) continue;
    await queue.upsertJobScheduler(name, every ? { every } : { pattern, tz: "UTC" }, { name, opts });
  }
}

function isSame(
  kept: Kept | undefined,
  { every, pattern, opts }: { every: number | undefined; pattern: string | undefined; opts: object },
) {
  return kept?.every === every && kept?.pattern === pattern && isDeepStrictEqual(kept?.template?.opts, opts);
}
