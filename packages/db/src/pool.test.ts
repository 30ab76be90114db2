import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { createDatabase, type Database, type SentStatement } from "./index.ts";
import { findConnectionLimit } from "./sql/server/find-connection-limit.ts";
import { useTestDatabase } from "./testing/index.ts";

const database = useTestDatabase();

describe("the pool", () => {
  test("whoever waits for a connection longer than the limit is told, and nobody queues without bound", async () => {
    const waits: number[] = [];
    const db = createDatabase({
      url: database.url,
      limits: { maxOpen: 1, maxIdle: 0, acquireTimeoutMs: 500 },
      onAcquire: (milliseconds) => waits.push(milliseconds),
    });
    onTestFinished(db.close);
    const held = await db.pool.connect();
    await expect(db.many(findConnectionLimit({}))).rejects.toThrow("timeout exceeded when trying to connect");
    expect(db.pool.waitingCount).toBe(0);
    held.release();
    expect(await db.many(findConnectionLimit({}))).toHaveLength(1);
    expect(waits).toHaveLength(3);
    expect(waits[1]).toBeGreaterThan(450);
  });

  test.each([
    { limits: { statementTimeoutMs: 50 }, setting: "statement_timeout" },
    { limits: { lockTimeoutMs: 50 }, setting: "lock_timeout" },
    { limits: { idleInTransactionTimeoutMs: 50 }, setting: "idle_in_transaction_session_timeout" },
  ])("PostgreSQL itself keeps $setting", async ({ limits, setting }) => {
    const db = createDatabase({ url: database.url, limits: { maxOpen: 1, maxIdle: 0, ...limits } });
    onTestFinished(db.close);
    const { rows } = await db.pool.query<{ value: string }>("select current_setting($1) as value", [setting]);
    expect(rows).toEqual([{ value: "50ms" }]);
  });
});

describe("the listener", () => {
  let db: Database;
  const sent: SentStatement[] = [];
  beforeAll(() => {
    db = createDatabase({
      url: database.url,
      limits: { maxOpen: 2, maxIdle: 0 },
      onStatement: (one) => sent.push(one),
    });
  });
  afterAll(() => db.close());

  test("is told of ours by name, of Prisma's too, of what failed, and not of a transaction's brackets", async () => {
    await db.transaction((tx) => tx.one(findConnectionLimit({})));
    await db.prisma.user.findMany({ take: 1 });
    await db.pool.query("select * from nowhere").catch(() => {});
    expect(sent.map(({ name }) => name?.split("/")[0] ?? null)).toEqual(["server.findConnectionLimit", null, null]);
    expect(sent[1]?.text).toContain('FROM "public"."users"');
    expect(sent[2]?.text).toBe("select * from nowhere");
  });
});
