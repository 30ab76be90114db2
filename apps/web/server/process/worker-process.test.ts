import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import pino from "pino";
import { expect, onTestFinished, test, vi } from "vitest";
import { keepWorker, type WorkerProcessOptions } from "./worker-process.ts";

const soon = { timeout: 10_000, interval: 25 };

/** A small program in place of the worker; each run appends its process's number to a file. */
async function keep(program: string, options: Partial<WorkerProcessOptions> = {}) {
  const folder = await mkdtemp(path.join(os.tmpdir(), "medley-worker-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = path.join(folder, "worker.mjs");
  const runs = path.join(folder, "runs");
  await writeFile(runs, "");
  const note = `appendFileSync(${JSON.stringify(runs)}, process.pid + "\\n");`;
  await writeFile(file, `import { appendFileSync } from "node:fs";\n${program}\n${note}`);
  const log = pino({ level: "silent" });
  const worker = keepWorker({ file, env: { NODE_ENV: "test" }, log, waitMs: 20, ...options });
  onTestFinished(() => worker.stop());
  return {
    worker,
    file,
    runs: async () => (await readFile(runs, "utf8")).trim().split("\n").filter(Boolean).map(Number),
  };
}

test("a worker that is killed is started again", async () => {
  const { worker, runs } = await keep("setInterval(() => {}, 1000);");
  await vi.waitFor(async () => expect(await runs()).toHaveLength(1), soon);
  process.kill((await runs())[0] ?? 0, "SIGKILL");
  await vi.waitFor(async () => expect(await runs()).toHaveLength(2), soon);
  expect(worker.pid()).toBe((await runs())[1]);
});

test("each that starts can be talked to", async () => {
  const said: unknown[] = [];
  const onStart: WorkerProcessOptions["onStart"] = (child) => child.on("message", (words) => said.push(words));
  const { runs } = await keep("process.send('hello'); setInterval(() => {}, 1000);", { onStart });
  await vi.waitFor(() => expect(said).toEqual(["hello"]), soon);
  await vi.waitFor(async () => expect(await runs()).toHaveLength(1), soon);
  process.kill((await runs())[0] ?? 0, "SIGKILL");
  await vi.waitFor(() => expect(said).toEqual(["hello", "hello"]), soon);
});

test("one that keeps dying is started ever more seldom", async () => {
  const { runs } = await keep("setImmediate(() => process.exit(1));", { waitMs: 1, longestWaitMs: 60_000 });
  const times: number[] = [];
  await vi.waitFor(async () => {
    while (times.length < (await runs()).length) times.push(performance.now());
    expect(times.length).toBeGreaterThanOrEqual(12);
  }, 20_000);
  const waits = times.map((at, i) => at - (times[i - 1] ?? at));
  expect(waits[11]).toBeGreaterThan((waits[5] ?? 0) * 2);
});

test("stopping lets it finish, and it does not come back", async () => {
  const finish = `appendFileSync(import.meta.filename + ".done", "x"); process.exit(0);`;
  const { worker, runs, file } = await keep(`
    process.on("SIGTERM", () => setTimeout(() => { ${finish} }, 50));
    setInterval(() => {}, 1000);`);
  await vi.waitFor(async () => expect(await runs()).toHaveLength(1), soon);
  await worker.stop();
  expect(await readFile(`${file}.done`, "utf8")).toBe("x");
  expect(worker.pid()).toBeUndefined();
  expect(await runs()).toHaveLength(1);
});

test("one that does not end when asked is killed", async () => {
  const { worker, runs } = await keep("process.on('SIGTERM', () => {}); setInterval(() => {}, 1000);", {
    stopLimitMs: 200,
  });
  await vi.waitFor(async () => expect(await runs()).toHaveLength(1), soon);
  const [pid = 0] = await runs();
  await worker.stop();
  expect(() => process.kill(pid, 0)).toThrow("ESRCH");
});
