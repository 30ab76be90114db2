import { expect, onTestFinished, test, vi } from "vitest";
import { createDatabase, keepReady } from "./index.ts";
import { useTestDatabase } from "./testing/index.ts";

const database = useTestDatabase();
const soon = { timeout: 5_000, interval: 20 };

test("as many connections are open as are to be kept ready, and lost ones are replaced", async () => {
  const db = createDatabase({ url: database.url, limits: { maxOpen: 5, maxIdle: 3 }, applicationName: "ready" });
  onTestFinished(db.close);
  onTestFinished(keepReady(db.pool));
  await vi.waitFor(() => expect([db.pool.totalCount, db.pool.idleCount]).toEqual([3, 3]), soon);
  await database.pool.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'ready'");
  await vi.waitFor(() => expect(db.pool.totalCount).toBe(0), soon);
  await vi.waitFor(() => expect([db.pool.totalCount, db.pool.idleCount]).toEqual([3, 3]), soon);
});

test("what a burst opened beyond that is closed when it was idle long enough", async () => {
  const limits = { maxOpen: 5, maxIdle: 2, maxIdleTimeMs: 50 };
  const db = createDatabase({ url: database.url, limits });
  onTestFinished(db.close);
  await Promise.all(Array.from({ length: 5 }, () => db.pool.query("select pg_sleep(0.02)")));
  expect(db.pool.totalCount).toBe(5);
  await vi.waitFor(() => expect(db.pool.totalCount).toBe(2), soon);
});

test("a database that is away is tried again and breaks nothing", async () => {
  const db = createDatabase({ url: "postgresql://medley@127.0.0.1:9/medley", limits: { maxIdle: 1 } });
  onTestFinished(db.close);
  onTestFinished(keepReady(db.pool));
  await expect(db.pool.query("select 1")).rejects.toThrow("ECONNREFUSED");
});
