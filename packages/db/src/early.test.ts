import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDatabase, type Database } from "./client.ts";
import { useTestDatabase } from "./testing/index.ts";

/** Waits for a lock that the test holds before its second row. */
const text = "select 1 as n union all select 2 from (select pg_advisory_xact_lock(7)) l";
const query = (name: string, sql: string) => ({ name, text: sql, values: [], row: { n: 0 } });

describe("a statement whose first row is wanted early", () => {
  const database = useTestDatabase();
  let db: Database;
  beforeAll(() => {
    db = createDatabase({ url: database.url, limits: { maxOpen: 2, maxIdle: 0 } });
  });
  afterAll(() => db.close());

  test("answers with it while PostgreSQL still computes the second", async () => {
    const holder = await db.pool.connect();
    await holder.query("select pg_advisory_lock(7)");
    const { first, rest } = await db.early(query("early", text));
    expect(first).toEqual({ n: 1 });
    await holder.query("select pg_advisory_unlock(7)");
    holder.release();
    expect(await rest).toEqual([{ n: 2 }]);
  });

  test("fails alone where a later row does, and the pool goes on", async () => {
    const { first, rest } = await db.early(query("late", "select 1 / (2 - n) as n from generate_series(1, 2) s(n)"));
    expect(first).toEqual({ n: 1 });
    await expect(rest).rejects.toThrow("division by zero");
    await expect(db.early(query("at-once", "select 1 / 0 as n"))).rejects.toThrow("division by zero");
    await expect(db.early(query("none", "select 1 as n where false"))).rejects.toThrow("no row");
    for (let n = 0; n < 3; n += 1) expect((await db.pool.query("select 1 as n")).rows).toEqual([{ n: 1 }]);
  });
});
