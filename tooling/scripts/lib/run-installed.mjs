import { ensureInstalled } from "./install.mjs";
import { checkNode } from "./node-version.mjs";
import { runMain, stopping } from "./stopping.mjs";

/**
 * Runs a program of ours once its packages are there: everything is plain JavaScript without dependencies until then.
 * `work` may import TypeScript, gets the signal that ends it, and answers the exit code.
 * @param {(signal: AbortSignal) => Promise<number>} work
 */
export async function runInstalled(work) {
  checkNode();
  const signal = stopping();
  await runMain(async () => {
    await ensureInstalled(signal);
    const { register } = await import("tsx/esm/api");
    register();
    return work(signal);
  });
}
