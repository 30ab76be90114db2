import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { jobs } from "@medley/api/jobs";
import { createDatabase } from "@medley/db";
import { createEmptyDatabase } from "@medley/db/testing";
import { describe, expect, onTestFinished, test } from "vitest";
import { runProgram } from "./testing/run-program.ts";

const main = (env: Record<string, string>) => runProgram("main.ts", [], env);
const nowhere = "postgresql://medley:secret@127.0.0.1:1/medley";

describe("what keeps a server from starting is said in plain words", () => {
  test("settings that are wrong, each by its name", async () => {
    const program = main({ PORT: "http" });
    expect(await program.exited).toBe(2);
    expect(program.output()).toBe("PORT must be a whole number\nDATABASE_URL is missing\n");
  });

  test("demo accounts that others could reach", async () => {
    const dataDir = await mkdtemp(path.join(os.tmpdir(), "medley-main-"));
    onTestFinished(() => rm(dataDir, { recursive: true }));
    await writeFile(path.join(dataDir, "demo-accounts.txt"), "alice secret\n");
    const program = main({ DATABASE_URL: nowhere, HOST: "0.0.0.0", MEDLEY_DATA_DIR: dataDir });
    expect(await program.exited).toBe(1);
    expect(program.output()).toMatch(/^HOST 0\.0\.0\.0 would let others reach this site, and it has demo accounts/);
  });

  test("a database that nobody answers for, without its password", async () => {
    const program = main({ DATABASE_URL: nowhere });
    expect(await program.exited).toBe(1);
    expect(program.output()).toMatch(/^DATABASE_URL: PostgreSQL does not let us in there \(connect ECONNREFUSED/);
    expect(program.output()).not.toContain("secret");
  });

  test("more connections than PostgreSQL allows", async () => {
    const database = await createEmptyDatabase();
    onTestFinished(database.drop);
    const program = main({ DATABASE_URL: database.url, DB_MAX_OPEN_CONNS: "100000" });
    expect(await program.exited).toBe(1);
    expect(program.output()).toMatch(
      /DB_MAX_OPEN_CONNS is too high: PostgreSQL allows \d+ connections, and .* may open 100014\./,
    );
  });
});

test("a worker alone brings the database up to date, runs the jobs, and ends when asked", async () => {
  const database = await createEmptyDatabase();
  onTestFinished(database.drop);
  const program = main({ DATABASE_URL: database.url, MEDLEY_ROLE: "worker" });
  // One with an interval runs at once where it never ran; the others wait for their hour.
  const atOnce = jobs.filter(({ schedule }) => "everyMinutes" in schedule).map(({ name }) => name);
  for (const name of atOnce) await program.says(`"job":"${name}"`);
  program.child.kill("SIGTERM");
  expect(await program.exited).toBe(0);

  const db = createDatabase({ url: database.url, limits: { maxOpen: 1, maxIdle: 0 } });
  onTestFinished(db.close);
  const runs = await db.prisma.jobRun.findMany({ orderBy: { job: "asc" }, select: { job: true, error: true } });
  expect(runs).toEqual(atOnce.sort().map((job) => ({ job, error: null })));
});
