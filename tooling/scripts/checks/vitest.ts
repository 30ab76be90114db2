import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { runChild } from "../lib/child.mjs";
import { root } from "../lib/workspace.mjs";
import { failed, type Outcome } from "./outcome.ts";
import { outcomeVariable } from "./vitest-reporter.ts";

type VitestRun = { projects: string; databaseUrl: string; signal: AbortSignal };

const reporters = ["--reporter=default", `--reporter=${path.join(import.meta.dirname, "vitest-reporter.ts")}`];

/** On a busy machine a case is now and then late beyond reason: once more, and no more. The summary names it. */
const tries = "--retry=1";

/** Runs the tests of the projects that match, showing vitest's own report on the way. */
export async function runVitest({ projects, databaseUrl, signal }: VitestRun): Promise<Outcome> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "medley-tests-"));
  const file = path.join(folder, "outcome.json");
  const vitest = path.join(root, "node_modules/vitest/vitest.mjs");
  const env = { MEDLEY_TEST_DATABASE_URL: databaseUrl, NODE_ENV: "test", [outcomeVariable]: file };
  const unclear = failed(`vitest, ${projects}`, "It ended badly without saying which test failed; look above.");
  try {
    const args = [vitest, "run", `--project=${projects}`, tries, ...reporters];
    const endedWell = await runToEnd(args, env, signal);
    const outcome = readOutcome(file);
    return outcome && (endedWell || outcome.failures.length > 0) ? outcome : unclear;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function runToEnd(args: string[], env: Record<string, string>, signal: AbortSignal): Promise<boolean> {
  try {
    await runChild(process.execPath, args, { cwd: root, env, signal, live: true });
    return true;
  } catch {
    signal.throwIfAborted();
    return false; // vitest has shown why
  }
}

function readOutcome(file: string): Outcome | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Outcome;
  } catch {
    return undefined; // vitest did not get as far as its end
  }
}
