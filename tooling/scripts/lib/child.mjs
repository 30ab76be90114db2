import { spawn } from "node:child_process";
import { inherited } from "./env.mjs";

/**
 * Runs a program in a process group of its own and returns what it printed; `live` shows it instead.
 * The signal ends the whole group; an error holds the end of the output.
 * @param {string} file
 * @param {string[]} args
 * @param {{ cwd: string, env?: Record<string, string>, signal?: AbortSignal | undefined, live?: boolean }} options
 * @returns {Promise<string>}
 */
export function runChild(file, args, { cwd, env, signal, live = false }) {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const child = spawn(file, args, {
      cwd,
      env: { ...inherited, ...env },
      detached: true,
      stdio: live ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    }
    const abort = () => endGroup(child, "SIGTERM");
    signal?.addEventListener("abort", abort, { once: true });
    child.once("error", reject);
    child.once("close", (code, killedBy) => {
      signal?.removeEventListener("abort", abort);
      if (signal?.aborted) return reject(signal.reason);
      if (code === 0) return resolve(output);
      const command = [file, ...args].join(" ");
      reject(
        new Error(`${command} ended with ${killedBy ?? code}:\n${output.trim().split("\n").slice(-60).join("\n")}`),
      );
    });
  });
}

/**
 * Signals every process of the group that the child leads.
 * @param {import("node:child_process").ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
export function endGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "ESRCH") throw error;
  }
}
