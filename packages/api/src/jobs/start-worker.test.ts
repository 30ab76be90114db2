import { createDatabase, type Database } from "@medley/db";
import { createTestDatabase, type TestDatabase } from "@medley/db/testing";
import pino from "pino";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { systemClock } from "../context.ts";
import type { Job, JobContext } from "./job.ts";
import { lastRuns } from "./last-runs.ts";
import { type JobWorker, startWorker } from "./start-worker.ts";

let database: TestDatabase;
let db: Database;
let ctx: JobContext;
const workers: JobWorker[] = [];

beforeEach(async () => {
  database = await createTestDatabase();
  db = createDatabase({ url: database.url, limits: { maxOpen: 3, maxIdle: 0 } });
  ctx = { db, clock: systemClock, log: pino({ level: "silent" }) };
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.close()));
  await db.close();
  await database.drop();
});

async function start(jobs: Job[]): Promise<JobWorker> {
  const worker = await startWorker({ databaseUrl: database.url, ctx, jobs, retryAfterMs: 50 });
  workers.push(worker);
  return worker;
}

const job = (name: string, run: Job["run"]): Job => ({ name, schedule: { everyMinutes: 60 }, run });
const until = { timeout: 10_000, interval: 25 };

test("a job that never ran runs at once, and its run can be read from any process", async () => {
  await start([job("greet", async () => ({ greeted: 1 }))]);
  await vi.waitFor(async () => expect(await lastRuns(db)).toHaveLength(1), until);
  expect(await lastRuns(db)).toEqual([expect.objectContaining({ job: "greet", error: null, counts: { greeted: 1 } })]);
});

test("a failed run is tried again until it succeeds", async () => {
  let tries = 0;
  const flaky = job("flaky", async () => {
    tries += 1;
    if (tries < 3) throw new Error(`try ${tries}`);
    return { tries };
  });
  await start([flaky]);
  await vi.waitFor(async () => expect((await lastRuns(db))[0]?.counts).toEqual({ tries: 3 }), until);
});

test("a worker that starts again does not run again what is not due", async () => {
  let runs = 0;
  const counted = job("counted", async () => ({ runs: ++runs }));
  const nightly: Job = { name: "nightly", schedule: { cron: "20 3 * * *" }, run: async () => ({}) };
  const first = await start([counted, nightly]);
  await vi.waitFor(async () => expect(await lastRuns(db)).toHaveLength(1), until);
  await first.close();
  await start([counted, nightly, job("marker", async () => ({}))]);
  await vi.waitFor(async () => expect(await lastRuns(db)).toHaveLength(2), until);
  expect(runs).toBe(1);
});

test("a job that the code no longer has is taken off the schedule", async () => {
  const first = await start([job("old", async () => ({}))]);
  await vi.waitFor(async () => expect(await lastRuns(db)).toHaveLength(1), until);
  await first.close();
  await start([job("new", async () => ({}))]);
  await vi.waitFor(async () => expect(await lastRuns(db)).toHaveLength(2), until);
  const { rows } = await db.pool.query("select scheduler_id as id from bullmq.scheduler");
  expect(rows).toEqual([{ id: "new" }]);
});

test("closing waits for the run in work", async () => {
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  let finish = () => {};
  const held = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const slow = job("slow", async () => {
    begin();
    await held;
    return { finished: 1 };
  });
  const worker = await start([slow]);
  await begun;
  const closed = worker.close();
  finish();
  await closed;
  expect(await lastRuns(db)).toEqual([expect.objectContaining({ job: "slow", counts: { finished: 1 } })]);
});
