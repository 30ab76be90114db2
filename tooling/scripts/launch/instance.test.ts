import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { isAlive, startedAt } from "@medley/services";
import { expect, onTestFinished, test } from "vitest";
import { takeInstanceLock } from "./instance.ts";

test("a second start on a data folder is told where the first one runs", async () => {
  const dataDir = newFolder();
  const first = await holdElsewhere(dataDir, 'lock.update(process.pid, "http://127.0.0.1:3456");');
  await expect(takeInstanceLock(dataDir)).rejects.toThrow(
    `Medley already runs at http://127.0.0.1:3456 (process ${first.pid}) on this data folder`,
  );
});

test("a second start while the first one is still starting is told so", async () => {
  const dataDir = newFolder();
  const first = await holdElsewhere(dataDir, "");
  await expect(takeInstanceLock(dataDir)).rejects.toThrow(`Medley is already starting (process ${first.pid})`);
});

test("of many starts at once one takes the folder, also when a killed one held it before", async () => {
  const dataDir = newFolder();
  writeFileSync(path.join(dataDir, "server.json"), JSON.stringify({ launcher: { pid: 2 ** 22 + 1, started: "1" } }));
  const starts = await Promise.all(Array.from({ length: 6 }, () => holdElsewhere(dataDir, "")));
  expect(starts.filter(({ said }) => said === "taken")).toHaveLength(1);
  expect(starts.filter(({ said }) => said.startsWith("Medley is already starting"))).toHaveLength(5);
});

test("the folder of a killed start is taken over, and the server it left behind is ended first", async () => {
  const dataDir = newFolder();
  const server = spawn("sleep", ["60"]);
  await once(server, "spawn");
  onTestFinished(() => void server.kill("SIGKILL"));
  const first = await holdElsewhere(dataDir, `lock.update(${server.pid}, "http://127.0.0.1:3456");`);
  first.child.kill("SIGKILL");
  await once(first.child, "exit");
  await takeInstanceLock(dataDir);
  expect(isAlive(server.pid ?? 0)).toBe(false);
  expect(JSON.parse(readFileSync(path.join(dataDir, "server.json"), "utf8")).launcher.pid).toBe(process.pid);
});

test("a number that another process bears by now holds nothing", async () => {
  const dataDir = newFolder();
  const reused = { pid: process.ppid, started: `${startedAt(process.ppid)}0` };
  writeFileSync(path.join(dataDir, "server.json"), JSON.stringify({ launcher: reused, server: reused }));
  const lock = await takeInstanceLock(dataDir);
  expect(isAlive(process.ppid)).toBe(true);
  lock.release();
  expect(existsSync(path.join(dataDir, "server.json"))).toBe(false);
});

function newFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "medley-instance-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Takes the lock in another process, which then lives until the test is over; what it says about it. */
async function holdElsewhere(dataDir: string, then: string) {
  const script = `
    import { takeInstanceLock } from ${JSON.stringify(path.join(import.meta.dirname, "instance.ts"))};
    try {
      const lock = await takeInstanceLock(${JSON.stringify(dataDir)});
      ${then}
      process.stdout.write("taken");
      setInterval(() => {}, 1000);
    } catch (error) {
      process.stdout.write(error.message);
    }`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script]);
  onTestFinished(() => void child.kill("SIGKILL"));
  const [said] = (await once(child.stdout, "data")) as [Buffer];
  return { child, pid: child.pid, said: said.toString() };
}
