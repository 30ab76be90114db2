import { mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { PassThrough, Readable } from "node:stream";
import sharp from "sharp";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { runLimited } from "../testing/run-limited.ts";
import { picture } from "../testing/samples.ts";
import { usePipeline } from "../testing/use-pipeline.ts";
import { createPipeline } from "./create-pipeline.ts";
import { startDecoder } from "./decoder-process.ts";
import type { PipelineOptions } from "./pipeline.ts";

let small: Buffer;
let large: Buffer;
beforeAll(async () => {
  small = await picture(60, 40).jpeg().toBuffer();
  large = await sharp(await picture(700, 700).png().toBuffer())
    .resize(5_000)
    .jpeg({ progressive: true })
    .toBuffer();
});

const streamOf = (bytes: Buffer) => Readable.from([bytes]);

async function open(options: Partial<PipelineOptions> = {}) {
  const folder = await mkdtemp(path.join(os.tmpdir(), "medley-pipeline-"));
  const pipeline = createPipeline({ folder, ...options });
  onTestFinished(async () => {
    await pipeline.close();
    await rm(folder, { recursive: true });
  });
  return { folder, pipeline };
}

test("an image that takes too long is given up, its process replaced, its files gone", async () => {
  const { folder, pipeline } = await open({ timeoutMs: 500 });
  await expect(pipeline.process(streamOf(large))).rejects.toMatchObject({ code: "too_slow" });
  expect(await readdir(folder)).toEqual([]);
  expect((await pipeline.process(streamOf(small), { recipe: "avatar" })).width).toBe(60);
});

test("an image that takes too much memory is given up, and its process replaced", async () => {
  const { folder, pipeline } = await open({ memoryBytes: 90 * 1024 * 1024 });
  await expect(pipeline.process(streamOf(large))).rejects.toMatchObject({ code: "out_of_memory" });
  expect(await readdir(folder)).toEqual([]);
  expect((await pipeline.process(streamOf(small), { recipe: "avatar" })).width).toBe(60);
});

describe("a process that dies", () => {
  const job = (source: string, folder: string) => ({
    source,
    folder,
    format: "jpeg" as const,
    recipe: { sized: [], square: null, original: true },
    limits: { minSide: 10, maxSide: 8_192, maxPixels: 50_000_000, maxFrames: 200, memoryBytes: 2 ** 30 },
  });

  test.each([
    ["SIGKILL", "Error"],
    ["SIGSEGV", "ImageError"],
  ] as const)("by %s fails its image with an %s, at once", async (signal, name) => {
    const { folder } = await open();
    const source = path.join(folder, "source");
    const decoder = startDecoder();
    await writeFile(source, small);
    await decoder.run(job(source, folder), { timeoutMs: 30_000 });
    await writeFile(source, large);
    const running = decoder.run(job(source, folder), { timeoutMs: 30_000 });
    process.kill(decoder.pid, signal);
    await expect(running).rejects.toMatchObject({ name, message: expect.stringContaining(signal) });
    expect(decoder.isAlive()).toBe(false);
  });

  test("gave way to readers of pages until then, with each of its threads", async () => {
    const { folder } = await open();
    const source = path.join(folder, "source");
    const decoder = startDecoder();
    onTestFinished(() => decoder.kill());
    await writeFile(source, small);
    await decoder.run(job(source, folder), { timeoutMs: 30_000 });
    const threads = (await readdir(`/proc/${decoder.pid}/task`)).map(Number);
    expect(threads.length).toBeGreaterThan(2);
    // Of a thread, whatever the name says: Linux numbers them like processes.
    for (const thread of threads) expect(os.getPriority(thread)).toBeGreaterThanOrEqual(5);
  });
});

test("an image with more than 10 MiB is too large, whatever it is", async () => {
  const { folder, pipeline } = await open();
  const source = Readable.from([small, Buffer.alloc(10 * 1024 * 1024)]);
  await expect(pipeline.process(source)).rejects.toMatchObject({ code: "too_large" });
  expect(await readdir(folder)).toEqual([]);
});

test("where there is no room for the variants it is `full`, and nothing is left", async () => {
  const { folder } = await open();
  const { stdout, stderr } = runLimited("limited-pipeline-program.ts", 60, folder);
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toEqual({ bytes: expect.any(Number), failure: "full", left: [] });
  expect(JSON.parse(stdout).bytes).toBeLessThan(60 * 512);
});

test("a source that fails is that failure", async () => {
  const { folder, pipeline } = await open();
  const failure = new Error("the storage is away");
  const source = Readable.from(
    (async function* () {
      yield small.subarray(0, 100);
      throw failure;
    })(),
  );
  await expect(pipeline.process(source)).rejects.toBe(failure);
  expect(await readdir(folder)).toEqual([]);
});

test("as many at a time as there are processes, the others wait their turn", async () => {
  const { pipeline } = await open({ processes: 2 });
  const images = await Promise.all(Array.from({ length: 6 }, () => pipeline.process(streamOf(small))));
  expect(images.map(({ width }) => width)).toEqual([60, 60, 60, 60, 60, 60]);
  const totals = images.slice(0, 2).map(({ stages }) => stages.total ?? 0);
  for (const { stages } of images.slice(2)) expect(stages.wait).toBeGreaterThan(Math.min(...totals) * 0.9);
});

test("the signal ends the wait for a turn, and the work", async () => {
  const { folder, pipeline } = await open();
  const stopping = new AbortController();
  const source = new PassThrough();
  const working = pipeline.process(source, { signal: stopping.signal });
  const waiting = pipeline.process(streamOf(small), { signal: stopping.signal });
  const other = pipeline.process(streamOf(small));
  stopping.abort(new Error("never mind"));
  await Promise.all([working, waiting].map((each) => expect(each).rejects.toThrow("never mind")));
  const { discard } = await other;
  expect(source.destroyed).toBe(true);
  await discard();
  expect(await readdir(folder)).toEqual([]);
});

test("closing fails what is in work, and leaves no process", async () => {
  const { folder, pipeline } = await open();
  const working = pipeline.process(streamOf(large));
  await Promise.all([expect(working).rejects.toThrow("The pipeline was closed"), pipeline.close()]);
  expect(await readdir(folder)).toEqual([]);
  await expect(pipeline.process(streamOf(small))).rejects.toThrow("The pipeline was closed");
});

test("what a killed process left in the folder goes an hour later", async () => {
  const { folder } = await open();
  await writeFile(path.join(folder, "old"), "");
  await writeFile(path.join(folder, "young"), "");
  const twoHoursAgo = new Date(Date.now() - 2 * 60 * 60 * 1000);
  await utimes(path.join(folder, "old"), twoHoursAgo, twoHoursAgo);
  const pipeline = createPipeline({ folder });
  await pipeline.close();
  expect(await readdir(folder)).toEqual(["young"]);
});

describe("decoders are shared by many images", () => {
  const { process: run, discardAll } = usePipeline();

  test("one that refused an image goes on with the next", async () => {
    await expect(run(large.subarray(0, 100_000))).rejects.toMatchObject({ code: "unreadable" });
    expect((await run(small)).width).toBe(60);
    await discardAll();
  });
});
