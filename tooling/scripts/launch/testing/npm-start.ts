import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { isAlive, until } from "@medley/services";
import { onTestFinished } from "vitest";
import { inherited } from "../../lib/env.mjs";
import { root } from "../../lib/workspace.mjs";
import { endProcess } from "../end-process.ts";

/** Runs `npm start` on a data folder, on any free port and without demo content unless the environment says otherwise. */
export async function npmStart(dataDir: string, more: Record<string, string> = {}) {
  const { DATABASE_URL: _database, PUBLIC_URL: _public, HOST: _host, ...rest } = inherited;
  const env = { ...rest, NODE_ENV: "production", PORT: "0", MEDLEY_DEMO: "0", MEDLEY_DATA_DIR: dataDir, ...more };
  const child = spawn("npm", ["start"], { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += text));
  const exited = once(child, "exit").then(([code]) => code as number | null);
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
    await exited;
  });
  const ended = () => child.exitCode !== null || child.signalCode !== null;
  const says = (wanted: RegExp) =>
    until(
      () => wanted.exec(output) ?? (ended() ? fail(`ended without saying ${wanted}:\n${output}`) : undefined),
      100_000,
      () => `does not say ${wanted}:\n${output}`,
    );
  return { exited, says, output: () => output, stop: () => child.kill("SIGTERM") };
}

/** Waits until Medley says where it is ready; that URL. */
export async function readyUrl(start: Awaited<ReturnType<typeof npmStart>>): Promise<string> {
  return (await start.says(/^Medley is ready at (http:\S+)$/m))[1] ?? "";
}

/** A data folder that goes with the test; what a killed start left running on it is ended. */
export function newDataDir(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "medley start-"));
  chmodSync(folder, 0o755);
  onTestFinished(async () => {
    const postmaster = postmasterPid(folder);
    if (postmaster && isAlive(postmaster)) await endProcess(postmaster);
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** The process number of the data folder's PostgreSQL, undefined when none runs. */
export function postmasterPid(dataDir: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(path.join(dataDir, "postgres/cluster/postmaster.pid"), "utf8"), 10);
  } catch {
    return undefined; // it removes the file at its end
  }
}

/** What server.json says: who launched Medley on the data folder, and its server. */
export function processesOf(dataDir: string): { launcher: number; server: number } {
  const { launcher, server } = JSON.parse(readFileSync(path.join(dataDir, "server.json"), "utf8"));
  return { launcher: launcher.pid, server: server.pid };
}

function fail(words: string): never {
  throw new Error(words);
}
