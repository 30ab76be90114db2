import { useTestDatabase } from "@medley/db/testing";
import type pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { fill, type SeedOptions } from "./fill.ts";
import { tableHashes } from "./testing/table-hashes.ts";

const now = new Date("2026-11-22T12:00:00Z");

type Given = Partial<Pick<SeedOptions, "log" | "signal">> & { together: boolean };

function fillDemo(databaseUrl: string, { together, log = () => {}, signal }: Given) {
  return fill({ databaseUrl, dataDir: null, size: "demo", now, log, ...(signal && { signal }) }, [], together);
}

/** Every table, index, constraint and trigger, as the catalogue words it. */
async function shapeOf(pool: pg.Pool): Promise<unknown[]> {
  const { rows } = await pool.query(
    `select conrelid::regclass || ' ' || conname || pg_get_constraintdef(oid) || convalidated as part from pg_constraint
      where connamespace = 'public'::regnamespace
    union all select indexdef from pg_indexes where schemaname = 'public'
    union all select tgrelid::regclass || ' ' || tgname || tgenabled::text from pg_trigger where not tgisinternal
    union all select tablename from pg_tables where schemaname = 'public' order by part`,
  );
  return rows;
}

async function hashesOf(pool: pg.Pool) {
  const { rows } = await pool.query(
    "select count(*)::int as entries, md5(string_agg(e::text, '' order by post_id)) as hash from search_entries e",
  );
  return { ...(await tableHashes(pool)), search: rows[0] };
}

describe("content made by two connections", () => {
  const database = useTestDatabase();
  const inOne = useTestDatabase();
  let shape: unknown[];
  let empty: unknown;

  beforeAll(async () => {
    [shape, empty] = [await shapeOf(database.pool), await hashesOf(database.pool)];
    await fillDemo(inOne.url, { together: false });
  });

  test("leaves nothing when it is stopped on its way", async () => {
    const wish = new AbortController();
    const log = (line: string) => line.startsWith("Indexes") && wish.abort(new Error("Enough"));
    await expect(fillDemo(database.url, { together: true, log, signal: wish.signal })).rejects.toThrow("Enough");
    expect(await shapeOf(database.pool)).toEqual(shape);
    expect(await hashesOf(database.pool)).toEqual(empty);
  });

  test("is cleared away by the next when it was killed, and is the same as by one", async () => {
    let killed: Promise<unknown> | undefined;
    const log = (line: string) => {
      if (!line.startsWith("Indexes")) return;
      killed = database.pool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'medley seed'`,
      );
    };
    await expect(fillDemo(database.url, { together: true, log })).rejects.toThrow(/terminat/);
    await killed;
    expect(await shapeOf(database.pool)).not.toEqual(shape);
    await fillDemo(database.url, { together: true });
    expect(await shapeOf(database.pool)).toEqual(shape);
    expect(await hashesOf(database.pool)).toEqual(await hashesOf(inOne.pool));
  });
});
