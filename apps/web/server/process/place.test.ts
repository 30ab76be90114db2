import { takeServerPlace } from "@medley/db";
import { createEmptyDatabase } from "@medley/db/testing";
import { expect, onTestFinished, test } from "vitest";
import { runProgram } from "../testing/run-program.ts";

test("without Redis a second server on the same database does not start, and says why", async () => {
  const database = await createEmptyDatabase();
  const first = await takeServerPlace({ url: database.url, alone: true, onLost: () => {} });
  onTestFinished(async () => {
    await first?.leave();
    await database.drop();
  });
  const second = runProgram("main.ts", [], { DATABASE_URL: database.url });
  expect(await second.exited).toBe(1);
  expect(second.output()).toMatch(/REDIS_URL is missing, here or for another server that runs on this database/);
});
