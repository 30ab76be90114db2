import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { systemClock } from "../context.ts";
import { type Job, runJob, startWorker } from "../jobs/index.ts";
import { createTestApp, givenPost, type TestApp } from "../testing/index.ts";

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());

describe("the process's figures", () => {
  test("tell each procedure's calls, times, statements and errors, and each cache's hits and loads", async () => {
    await givenPost(t.db, { authorId: t.alice.id });
    for (let n = 0; n < 4; n += 1) await t.visitor.feed.list({ sort: "hot" });
    await expect(t.visitor.post.get({ id: "00000000-0000-7000-8000-000000000000" })).rejects.toThrow();

    const { procedures, caches, span, before, minutes, pool } = await t.admin.call.performance.figures({ minutes: 5 });
    const feed = procedures.find(({ procedure }) => procedure === "feed.list");
    expect(feed).toMatchObject({ calls: 4, refused: 0, failed: 0, p95Ms: expect.any(Number) });
    expect(feed?.statementsPerCall).toBeGreaterThan(0);
    expect(feed?.p50Ms).toBeLessThanOrEqual(feed?.p99Ms ?? 0);
    expect(procedures.find(({ procedure }) => procedure === "post.get")).toMatchObject({ calls: 1, refused: 1 });
    const quick = caches.find(({ cache }) => cache === "feed-quick");
    expect(quick).toMatchObject({ misses: 1, loads: 1, hitRate: 0.75 });
    expect(span.hitRate).toBeGreaterThan(0.5);
    expect(before).toBeNull();
    expect(minutes.length).toBeGreaterThanOrEqual(1);
    expect(pool).toMatchObject({ waiting: 0, max: 20, acquireP95Ms: expect.any(Number) });
    expect(pool.acquires).toBeGreaterThan(0);
  });

  test("remember statements that took over 100 ms, without what was asked in them", async () => {
    await t.db.pool.query("select pg_sleep(0.12), $1::text", ["a secret"]);
    const figures = await t.admin.call.performance.figures();
    const [slowest] = figures.slowest;
    expect(slowest).toMatchObject({ name: null, text: "select pg_sleep(0.12), $1::text", calls: 1, slow: 1 });
    expect(slowest?.maxMs).toBeGreaterThan(119);
    expect(JSON.stringify(figures)).not.toContain("a secret");
    expect(figures.costliest.length).toBeGreaterThan(1);
  });
});

describe("jobs", () => {
  const find = async (job: string) => (await t.admin.call.performance.jobs()).items.find((one) => one.job === job);
  const failing = (name: string): Job => ({
    name,
    schedule: { everyMinutes: 60 },
    run: () => Promise.reject(new Error("the disk is full")),
  });

  test("are listed before their first run, with the last run afterwards", async () => {
    expect(await find("tag-counts")).toMatchObject({ schedule: "every hour", startedAt: null, error: null, failed: 0 });
    await runJob(t.app, { name: "tag-counts", schedule: { everyMinutes: 60 }, run: async () => ({ tags: 3 }) });
    const ran = { startedAt: t.clock.now().toISOString(), counts: { tags: 3 }, error: null };
    expect(await find("tag-counts")).toMatchObject(ran);
    await expect(runJob(t.app, failing("tag-counts"))).rejects.toThrow();
    expect(await find("tag-counts")).toMatchObject({ error: "Error: the disk is full", counts: { tags: 3 } });
  });

  test("that gave up are counted", async () => {
    const databaseUrl = t.db.pool.options.connectionString ?? "";
    const ctx = { db: t.db, clock: systemClock, log: t.app.log };
    const worker = await startWorker({ databaseUrl, ctx, jobs: [failing("karma-reconcile")], retryAfterMs: 5 });
    try {
      await vi.waitFor(async () => expect(await find("karma-reconcile")).toMatchObject({ failed: 1 }), 15_000);
    } finally {
      await worker.close();
    }
  });
});

describe("the database's figures", () => {
  test("tell memory, connections, indexes and tables", async () => {
    const found = await t.admin.call.performance.database();
    expect(found.hitRatio).toBeGreaterThan(0);
    expect(found.hitRatio).toBeLessThanOrEqual(1);
    expect(found.connections).toBeGreaterThan(0);
    expect(found.allowed).toBeGreaterThan(found.connections);
    expect(found.indexes.map(({ index }) => index)).toContain("listings_hot_idx");
    expect(found.indexes.map(({ index }) => index)).not.toContain("posts_pkey");
    expect(found.tables.map(({ table }) => table)).toContain("listings");
  });

  test("do without pg_stat_statements, and list its costs where it is", async () => {
    expect((await t.admin.call.performance.database()).statements).toBeNull();
    await t.db.pool.query("create schema monitoring; create extension pg_stat_statements schema monitoring");
    expect((await t.admin.call.performance.database()).statements).toEqual(expect.any(Array));
  });
});
