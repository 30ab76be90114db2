import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { runChild } from "../lib/child.mjs";
import { say } from "../lib/say.mjs";
import { root } from "../lib/workspace.mjs";
import { type Count, failed } from "./count.ts";
import { countReport, type VitestReport } from "./vitest-report.ts";

type VitestRun = { projects: string; databaseUrl: string; signal: AbortSignal };

/** Runs the tests of the projects that match, showing vitest's own report on the way, and counts the cases. */
export async function runVitest({ projects, databaseUrl, signal }: VitestRun): Promise<Count> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "medley-tests-"));
  const report = path.join(folder, "report.json");
  const vitest = path.join(root, "node_modules/vitest/vitest.mjs");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  try {
    const endedWell = await runToEnd([vitest, "run", `--project=${projects}`, ...reporters], databaseUrl, signal);
    const count = readReport(report) ?? failed;
    // Errors outside of any test end vitest badly without a failed case.
    return endedWell || count.failed > 0 ? count : { ...count, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function runToEnd(args: string[], databaseUrl: string, signal: AbortSignal): Promise<boolean> {
  try {
    const env = { MEDLEY_TEST_DATABASE_URL: databaseUrl, NODE_ENV: "test" };
    await runChild(process.execPath, args, { cwd: root, env, signal, live: true });
    return true;
  } catch {
    signal.throwIfAborted();
    return false; // vitest has shown why
  }
}

function readReport(file: string): Count | undefined {
  try {
    const report = JSON.parse(readFileSync(file, "utf8")) as VitestReport;
    return countReport(report);
  } catch {
    say("vitest ended without a report");
    return undefined;
  }
}
