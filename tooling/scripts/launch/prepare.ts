import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { endGroup } from "../lib/child.mjs";
import { inherited } from "../lib/env.mjs";
import type { Prepared } from "./prepare-program.ts";

/**
 * Migrates the database and adds what a first start adds; lines that tell how to sign in.
 * In a process of its own: what it loads (pictures, passwords, the schema) would stay in memory as long as Medley runs.
 */
export async function prepare(databaseUrl: string, signal: AbortSignal): Promise<string[]> {
  signal.throwIfAborted();
  const child = fork(path.join(import.meta.dirname, "prepare-program.ts"), {
    execArgv: ["--import", import.meta.resolve("tsx")],
    env: { ...inherited, DATABASE_URL: databaseUrl },
    detached: true,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const answers: Prepared[] = [];
  child.on("message", (message) => answers.push(message as Prepared));
  const abort = () => endGroup(child, "SIGTERM");
  signal.addEventListener("abort", abort, { once: true });
  await once(child, "close");
  signal.removeEventListener("abort", abort);
  signal.throwIfAborted();
  const prepared = answers[0] ?? { failure: "Preparing the database ended without an answer" };
  if ("failure" in prepared) throw new Error(prepared.failure);
  return prepared.signIn;
}
