import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";

/** Runs a program of this folder in a process whose files may grow to so many blocks of 512 bytes. */
export function runLimited(program: string, blocks: number, ...args: string[]) {
  const loader = createRequire(import.meta.url).resolve("tsx");
  const words = [process.execPath, "--import", loader, path.join(import.meta.dirname, program), ...args];
  const shell = ["-c", `ulimit -f ${blocks} && exec "$@"`, "sh", ...words];
  return spawnSync("/bin/sh", shell, { encoding: "utf8" });
}
