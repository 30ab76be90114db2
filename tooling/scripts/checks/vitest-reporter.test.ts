import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { root } from "../lib/workspace.mjs";
import type { Outcome } from "./outcome.ts";
import { outcomeVariable } from "./vitest-reporter.ts";

test("a run's failures, second tries and files that can't be loaded are named; what is skipped is not counted", async () => {
  const outcome = await runFixtures();
  expect(outcome.passed).toBe(2);
  expect(outcome.secondTries).toEqual([
    {
      name: expect.stringContaining("cases.fixture.ts > passes the second time"),
      message: expect.stringContaining("to be true"),
    },
  ]);
  expect(outcome.failures.toSorted((a, b) => a.name.localeCompare(b.name))).toEqual([
    { name: expect.stringContaining("broken.fixture.ts"), message: "can't be loaded" },
    { name: expect.stringContaining("cases.fixture.ts > fails"), message: expect.stringContaining("to be 2") },
  ]);
});

async function runFixtures(): Promise<Outcome> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "medley-reporter-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, "outcome.json");
  const env = { ...process.env, [outcomeVariable]: file, MARK: path.join(folder, "mark") };
  const here = import.meta.dirname;
  const config = `--config=${path.join(here, "testing/fixture.config.ts")}`;
  const reporter = `--reporter=${path.join(here, "vitest-reporter.ts")}`;
  const vitest = path.join(root, "node_modules/vitest/vitest.mjs");
  await new Promise<void>((resolve) => {
    execFile(process.execPath, [vitest, "run", config, reporter], { cwd: root, env }, () => resolve());
  });
  return JSON.parse(readFileSync(file, "utf8")) as Outcome;
}
