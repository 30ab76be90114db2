import os from "node:os";
import { runChild } from "../lib/child.mjs";
import { root } from "../lib/workspace.mjs";

/** Debian's. */
export const chromium = "/usr/bin/chromium";

/** What a figure says little without: the machine, its load right now, the versions, the state of the code, the day. */
export async function describeMachine() {
  const said = (file: string, ...args: string[]) =>
    runChild(file, args, { cwd: root }).then(
      (text) => text.trim(),
      () => "unknown",
    );
  return {
    cpu: os.cpus()[0]?.model ?? "unknown",
    cores: os.cpus().length,
    memoryGb: Math.round(os.totalmem() / 2 ** 30),
    loadAverage: os.loadavg().map((load) => Number(load.toFixed(2))),
    system: `${os.type()} ${os.release()}`,
    node: process.version,
    chromium: await said(chromium, "--version"),
    commit: await said("git", "rev-parse", "--short", "HEAD"),
    date: new Date().toISOString().slice(0, 10),
  };
}
