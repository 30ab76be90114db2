import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { migrate, pendingMigrations } from "../migrate/index.ts";
import { createEmptyDatabase, useTestDatabase } from "../testing/index.ts";
import { type PrismaCli, preparePrismaCli } from "../testing/prisma-cli.ts";

// The CLI takes seconds to start: every call here has to prove something no other does.
describe("the Prisma CLI, through the offline engine", { timeout: 120_000 }, () => {
  const migrated = useTestDatabase();
  let prisma: PrismaCli;
  beforeAll(async () => {
    prisma = await preparePrismaCli();
  });
  afterAll(() => prisma.remove());

  test.concurrent("finds no difference between the migrations and the schema", async () => {
    const diff = ["migrate", "diff", "--from-migrations", "prisma/migrations", "--to-schema", "prisma/schema"];
    const result = await prisma.run(migrated.url, ...diff, "--script", "--exit-code");
    expect(result).toEqual({ code: 0, output: expect.stringContaining("This is an empty migration") });
  });

  test.concurrent("calls a database up to date that the runner migrated", async () => {
    const result = await prisma.run(migrated.url, "migrate", "status");
    expect(result).toEqual({ code: 0, output: expect.stringContaining("Database schema is up to date!") });
  });

  test.concurrent("has nothing to develop on a database that the runner migrated", async () => {
    const result = await prisma.run(migrated.url, "migrate", "dev");
    expect(result).toEqual({ code: 0, output: expect.stringContaining("Already in sync") });
  });

  test.concurrent("leaves the runner nothing to do after migrate deploy, which creates a missing database", async ({
    onTestFinished,
  }) => {
    const database = await createEmptyDatabase();
    await database.drop();
    onTestFinished(database.drop);
    const result = await prisma.run(database.url, "migrate", "deploy");
    expect(result).toEqual({ code: 0, output: expect.stringContaining("have been successfully applied") });

    expect(await migrate(database.url)).toEqual({ applied: [], unknown: [] });
    const pool = new pg.Pool({ connectionString: database.url });
    expect(await pendingMigrations(pool)).toEqual([]);
    await pool.end();
  });

  test.concurrent("applies what is pending in migrate dev and finds nothing to add", async ({ onTestFinished }) => {
    const database = await createEmptyDatabase();
    onTestFinished(database.drop);
    const result = await prisma.run(database.url, "migrate", "dev");
    expect(result).toEqual({ code: 0, output: expect.stringContaining("Your database is now in sync") });
    expect(result.output).not.toContain("created and applied from new schema changes");
  });
});
