import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runJob } from "../jobs/run-job.ts";
import { createTestApp, type TestApp } from "../testing/index.ts";
import { createMetrics, type Metrics } from "./metrics.ts";

/** The values of one metric by its labels, as Prometheus reads them. */
async function valuesOf(metrics: Metrics, name: string): Promise<Record<string, number>> {
  const { text } = await metrics.read();
  const lines = text.split("\n").filter((line) => new RegExp(`^${name}(\\{| )`).test(line));
  return Object.fromEntries(
    lines.map((line) => {
      const at = line.lastIndexOf(" ");
      return [line.slice(name.length, at), Number(line.slice(at + 1))];
    }),
  );
}

test("cached reads are counted by cache, level and result", async () => {
  const metrics = createMetrics();
  metrics.cacheEvent({ type: "hit", cache: "post-card", level: 1, count: 49 });
  metrics.cacheEvent({ type: "miss", cache: "post-card", count: 1 });
  metrics.cacheEvent({ type: "made", cache: "ready-answer", count: 1 });
  metrics.cacheEvent({ type: "stale", cache: "post-card", count: 2 });
  metrics.cacheEvent({ type: "load", cache: "post-card", count: 1, milliseconds: 3, ok: false });
  expect(await valuesOf(metrics, "cache_requests_total")).toEqual({
    '{cache="post-card",level="1",result="hit"}': 49,
    '{cache="post-card",level="0",result="miss"}': 1,
    '{cache="ready-answer",level="0",result="made"}': 1,
    '{cache="post-card",level="0",result="stale"}': 2,
    '{cache="post-card",level="0",result="load_failed"}': 1,
  });
});

describe("with a database", () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await createTestApp();
  });
  afterAll(() => t.close());

  test("a call's time and statements are told by procedure, and a failed call as such", async () => {
    await t.visitor.feed.list({ sort: "new" });
    await expect(t.visitor.post.get({ id: "00000000-0000-7000-8000-000000000000" })).rejects.toThrow();
    const { metrics } = t.app;
    expect(await valuesOf(metrics, "trpc_procedure_duration_seconds_count")).toEqual({
      '{procedure="feed.list",result="ok"}': 1,
      '{procedure="post.get",result="refused"}': 1,
    });
    expect((await valuesOf(metrics, "db_queries_per_request_sum"))['{procedure="feed.list"}']).toBeGreaterThan(0);
  });

  test("the pool's state and the jobs' last runs are read when somebody looks", async () => {
    const { metrics, db } = t.app;
    metrics.watch(db);
    await runJob(t.app, { name: "sweep", schedule: { everyMinutes: 60 }, run: async () => ({ drifted: 2 }) });
    expect(await valuesOf(metrics, "job_result")).toEqual({ '{job="sweep",count="drifted"}': 2 });
    expect(await valuesOf(metrics, "job_failed")).toEqual({ '{job="sweep"}': 0 });
    const at = (await valuesOf(metrics, "job_last_success_timestamp_seconds"))['{job="sweep"}'] ?? 0;
    expect(at).toBeGreaterThanOrEqual(t.clock.now().getTime() / 1000);
    expect(await valuesOf(metrics, "db_connections")).toMatchObject({ '{state="waiting"}': 0, '{state="max"}': 20 });
  });
});
