import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { note } from "./say.mjs";

/**
 * Waits until no other process holds the file, then holds it; the answer gives it back.
 * @param {string} file
 * @param {AbortSignal | undefined} signal
 */
export async function takeTurn(file, signal) {
  mkdirSync(path.dirname(file), { recursive: true });
  for (let said = 0; ; ) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx" });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
    const holder = readHolder(file);
    if (!runs(holder)) rmSync(file, { force: true });
    else if (holder !== said) note(`waiting for process ${holder}, which does this already`);
    said = holder;
    signal?.throwIfAborted();
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** @param {string} file */
function readHolder(file) {
  try {
    return Number(readFileSync(file, "utf8"));
  } catch {
    return 0; // given back meanwhile
  }
}

/** @param {number} pid */
function runs(pid) {
  if (pid === 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

/** @param {unknown} error */
const codeOf = (error) => /** @type {NodeJS.ErrnoException} */ (error).code;
