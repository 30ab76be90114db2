import { startTestRedis, type TestRedis } from "@medley/services";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newNamespace } from "./testing/each-store.ts";
import { type Command, type Done, type HistoryProcess, startProcess, tooOld } from "./testing/history.ts";

/** A write is seen in another process after some milliseconds; the rest is for a busy machine. Unheard it would stay a minute. */
const boundMs = 3_000;
const keys = ["a", "b", "c"];

let redis: TestRedis;
let processes: HistoryProcess[];
beforeAll(async () => {
  redis = await startTestRedis();
  const namespace = newNamespace();
  processes = await Promise.all([startProcess(redis.url, namespace), startProcess(redis.url, namespace)]);
});
afterAll(async () => {
  for (const each of processes) each.stop();
  await redis.stop();
});

const act = fc.constantFrom<Command["act"]>(
  "get",
  "get",
  "getMany",
  "derive",
  "derive",
  "write",
  "write",
  "delete",
  "drop",
);
const step = fc.record({
  act,
  keys: fc.shuffledSubarray(keys, { minLength: 1 }),
  loadMs: fc.nat(15),
  process: fc.nat(1),
  pauseMs: fc.nat(10),
});

async function play(steps: readonly (Omit<Command, "id"> & { process: number; pauseMs: number })[]): Promise<Done[]> {
  const running: Promise<Done>[] = [];
  for (const { process, pauseMs, ...command } of steps) {
    const player = processes[process] as HistoryProcess;
    running.push(player.run(command).then((answer) => ({ ...answer, act: command.act, process })));
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  return await Promise.all(running);
}

test("whatever two processes read, write, delete and drop, nobody sees a value older than its bound", async () => {
  const history: Done[] = [];
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 40, maxLength: 120 }), async (steps) => {
      history.push(...(await play(steps)));
      expect(tooOld(history, boundMs)).toEqual([]);
    }),
    { numRuns: 8, endOnFailure: true },
  );
  // And in the end nothing old is left, in either, however it is read.
  await new Promise((resolve) => setTimeout(resolve, boundMs));
  const reads = (["get", "getMany", "derive"] as const).flatMap((each) =>
    [0, 1].flatMap((process) => keys.map((key) => ({ act: each, keys: [key], loadMs: 0, process, pauseMs: 0 }))),
  );
  history.push(...(await play(reads)));
  expect(tooOld(history, boundMs)).toEqual([]);
  expect(history.filter((done) => done.seen.some(([, version]) => version < 0)).length).toBeGreaterThan(0);
});

test("the checker notices a value that is too old", () => {
  const write: Done = { id: 1, act: "write", process: 0, start: 0, end: 10, seen: [["a", 2]] };
  const read = (process: number, start: number): Done => ({
    id: 2,
    act: "get",
    process,
    start,
    end: start + 1,
    seen: [["a", 1]],
  });
  expect(tooOld([write, read(1, 3_009)], 3_000)).toEqual([]);
  expect(tooOld([write, read(1, 3_010)], 3_000)).toHaveLength(1);
  expect(tooOld([write, read(0, 11)], 3_000)).toHaveLength(1);
});
