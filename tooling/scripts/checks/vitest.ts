import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { runChild } from "../lib/child.mjs";
import { say, words } from "../lib/say.mjs";
import { root } from "../lib/workspace.mjs";
import { failed, type Outcome } from "./outcome.ts";
import { outcomeVariable } from "./vitest-reporter.ts";

interface VitestRun {
  projects: string;
  databaseUrl: string;
  signal: AbortSignal;
  /** One of two runs at once keeps its report for its end: reports drawn into one another can't be read. */
  shown?: "at once" | "at its end";
}

const reporters = ["--reporter=default", `--reporter=${path.join(import.meta.dirname, "vitest-reporter.ts")}`];

/** On a busy machine a case is now and then late beyond reason: once more, and no more. The summary names it. */
const tries = "--retry=1";

/** Runs the tests of the projects that match, showing vitest's own report. */
export async function runVitest(run: VitestRun): Promise<Outcome> {
  const { projects, databaseUrl } = run;
  const folder = mkdtempSync(path.join(os.tmpdir(), "medley-tests-"));
  const file = path.join(folder, "outcome.json");
  const vitest = path.join(root, "node_modules/vitest/vitest.mjs");
  const env = { MEDLEY_TEST_DATABASE_URL: databaseUrl, NODE_ENV: "test", [outcomeVariable]: file };
  const unclear = failed(`vitest, ${projects}`, "It ended badly without saying which test failed; look above.");
  try {
    const args = [vitest, "run", `--project=${projects}`, tries, ...reporters];
    const endedWell = await runToEnd(args, env, run);
    const outcome = readOutcome(file);
    return outcome && (endedWell || outcome.failures.length > 0) ? outcome : unclear;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function runToEnd(args: string[], env: Record<string, string>, { signal, shown }: VitestRun): Promise<boolean> {
  const live = shown !== "at its end";
  try {
    const report = await runChild(process.execPath, args, { cwd: root, env, signal, live });
    if (!live) say(report);
    return true;
  } catch (error) {
    signal.throwIfAborted();
    if (!live) say(words(error));
    return false; // the report tells why
  }
}

function readOutcome(file: string): Outcome | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Outcome;
  } catch {
    return undefined; // vitest did not get as far as its end
  }
}
