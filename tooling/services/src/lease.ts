import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isAlive, startedAt } from "./process.ts";

let taken = 0;

/**
 * Notes that this process uses what lives in the folder. The answer gives the lease back and tells whether it was the
 * last one; leases of processes that have died count for nothing.
 */
export function takeLease(folder: string): () => boolean {
  const leases = path.join(folder, "leases");
  mkdirSync(leases, { recursive: true });
  taken += 1;
  const own = `${process.pid}-${startedAt(process.pid)}-${taken}`;
  writeFileSync(path.join(leases, own), "");
  return () => {
    rmSync(path.join(leases, own), { force: true });
    for (const name of readdirSync(leases)) if (!isHeld(name)) rmSync(path.join(leases, name), { force: true });
    return readdirSync(leases).length === 0;
  };
}

function isHeld(name: string): boolean {
  const [pid = "", start] = name.split("-");
  return isAlive(Number(pid)) && startedAt(Number(pid)) === start;
}
