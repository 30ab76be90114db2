import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createEmptyDatabase, type TestDatabase } from "../testing/index.ts";
import { MigrationError, migrate, pendingMigrations } from "./index.ts";

let database: TestDatabase;
let pool: pg.Pool;
let migrationsDir: string;

beforeEach(async () => {
  database = await createEmptyDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
  // On a busy machine a connection may still be closing when the database is dropped under it.
  pool.on("error", () => {});
  migrationsDir = await mkdtemp(path.join(os.tmpdir(), "medley-migrations-"));
});
afterEach(async () => {
  await pool.end();
  await database.drop();
  await rm(migrationsDir, { recursive: true });
});

test("migrations apply in order and are noted as Prisma notes them", async () => {
  const sql = "CREATE TABLE a (id int); CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1; SELECT 2; $$;";
  await write("20260102_second", "ALTER TABLE a ADD b text;");
  await write("20260101_first", sql);
  expect(await run()).toEqual({ applied: ["20260101_first", "20260102_second"], unknown: [] });
  const checksum = createHash("sha256").update(sql).digest("hex");
  expect(await history()).toMatchObject([
    { migration_name: "20260101_first", checksum, applied_steps_count: 1, logs: null, rolled_back_at: null },
    { migration_name: "20260102_second", finished_at: expect.any(Date) },
  ]);
  expect(await run()).toEqual({ applied: [], unknown: [] });
});

test("three starts at once apply each migration once, one built concurrently among them", async () => {
  await write("1_table", "CREATE TABLE a (id int)");
  await write("2_index", "CREATE INDEX CONCURRENTLY a_id ON a (id)");
  await write("3_more", "CREATE TABLE b (id int)");
  const results = await Promise.all([run(), run(), run()]);
  expect(results.flatMap(({ applied }) => applied).sort()).toEqual(["1_table", "2_index", "3_more"]);
  expect(await history()).toHaveLength(3);
});

test("a failing migration keeps nothing, says so in its row, and stops later starts until it is retried", async () => {
  await write("1_good", "CREATE TABLE a (id int)");
  await write("2_bad", "CREATE TABLE b (id int);\nINSERT INTO nowhere VALUES (1);");
  await write("3_never", "CREATE TABLE c (id int)");
  const failure = await run().catch((error: unknown) => error);
  expect(failure).toMatchObject({ name: "MigrationError", reason: "failed" });
  expect(String(failure)).toMatch(/2_bad failed.*relation "nowhere" does not exist \(SQLSTATE 42P01, line 2\)/);
  expect(await tables()).toEqual(["a"]);
  expect((await history())[1]).toMatchObject({
    migration_name: "2_bad",
    finished_at: null,
    logs: expect.stringContaining('relation "nowhere" does not exist'),
  });

  await write("2_bad", "CREATE TABLE b (id int)");
  await expect(run()).rejects.toThrow(/2_bad failed at .*nowhere/);
  expect(await run({ retryFailed: true })).toMatchObject({ applied: ["2_bad", "3_never"] });
  expect(await tables()).toEqual(["a", "b", "c"]);
});

test("a failing migration outside a transaction says that something may be left", async () => {
  await write("1_rows", "CREATE TABLE a (id int); INSERT INTO a VALUES (1), (1)");
  await write("2_index", "CREATE UNIQUE INDEX CONCURRENTLY a_key ON a (id)");
  await expect(run()).rejects.toThrow(/2_index failed.*23505.*\(id\)=\(1\).*invalid index/);
  await expect(run()).rejects.toThrow(/invalid index/);
});

test("a start that died just before a migration was noted as finished is made good by the next one", async () => {
  const dieAtTheNote = `
    CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$;
    CREATE TRIGGER dies BEFORE UPDATE ON _prisma_migrations FOR EACH ROW EXECUTE FUNCTION die();`;
  await write("1_dies", `CREATE TABLE a (id int); ${dieAtTheNote}`);
  const failure = await run().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Error);
  expect(failure).not.toBeInstanceOf(MigrationError);
  expect([await tables(), await history()]).toMatchObject([[], [{ finished_at: null }]]);

  await write("1_dies", "CREATE TABLE a (id int)");
  expect(await run()).toMatchObject({ applied: ["1_dies"] });
});

test("a migration changed after it was applied is refused, and nothing after it applied", async () => {
  await write("1_a", "CREATE TABLE a (id int)");
  await run();
  await write("1_a", "CREATE TABLE a (id bigint)");
  await write("2_b", "CREATE TABLE b (id int)");
  await expect(run()).rejects.toMatchObject({ reason: "changed", message: expect.stringContaining("1_a") });
  expect(await tables()).toEqual(["a"]);
});

test("a database newer than the code is reported and left as it is", async () => {
  await write("1_a", "CREATE TABLE a (id int)");
  await write("2_b", "CREATE TABLE b (id int)");
  await run();
  await rm(path.join(migrationsDir, "2_b"), { recursive: true });
  const lines: string[] = [];
  expect(await run({ log: (line) => lines.push(line) })).toEqual({ applied: [], unknown: ["2_b"] });
  expect(lines).toEqual([expect.stringMatching(/newer.*2_b/)]);
});

test("a database that holds somebody else's tables is refused", async () => {
  await pool.query("CREATE TABLE theirs (id int)");
  await write("1_a", "CREATE TABLE a (id int)");
  await expect(run()).rejects.toMatchObject({ reason: "foreign" });
  expect(await tables()).toEqual(["theirs"]);
});

test("a lock that stays taken ends the wait with an error that names it", async () => {
  const holder = await pool.connect();
  await holder.query("SELECT pg_advisory_lock(72707369)");
  await expect(run({ lockWaitMs: 0 })).rejects.toMatchObject({
    reason: "locked",
    message: expect.stringContaining("72707369"),
  });
  await holder.query("SELECT pg_advisory_unlock(72707369)");
  holder.release();
});

test("readiness knows what is pending, on an empty database too", async () => {
  await write("1_a", "CREATE TABLE a (id int)");
  expect(await pendingMigrations(pool, { migrationsDir })).toEqual(["1_a"]);
  await run();
  await write("2_b", "SELECT 1/0");
  await run().catch(() => {}); // 2_b fails by design
  expect(await pendingMigrations(pool, { migrationsDir })).toEqual(["2_b"]);
});

async function write(name: string, sql: string): Promise<void> {
  await mkdir(path.join(migrationsDir, name), { recursive: true });
  await writeFile(path.join(migrationsDir, name, "migration.sql"), sql);
}

function run(options: Parameters<typeof migrate>[1] = {}) {
  return migrate(database.url, { migrationsDir, ...options });
}

async function history(): Promise<unknown[]> {
  const { rows } = await pool.query("SELECT * FROM _prisma_migrations ORDER BY started_at");
  return rows;
}

async function tables(): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> '_prisma_migrations' ORDER BY 1",
  );
  return rows.map(({ name }) => name);
}
