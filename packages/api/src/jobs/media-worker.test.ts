import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { localStorage } from "@medley/media";
import { wholePng } from "@medley/media/testing";
import pino from "pino";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { uploadedImage } from "../image/testing/given-upload.ts";
import { storedKeys } from "../image/testing/stored-keys.ts";
import { openMediaQueue } from "../media/media-queue.ts";
import { createTestApp, type TestApp } from "../testing/index.ts";
import { mediaSweep } from "./media-sweep.ts";

let t: TestApp;
let folder: string;
let databaseUrl: string;
beforeAll(async () => {
  t = await createTestApp({ unqueuedKarma: 0 });
  t.clock.set(new Date());
  folder = await mkdtemp(path.join(os.tmpdir(), "medley-killed-"));
  const { rows } = await t.db.pool.query("select current_database() as name");
  const { options } = t.db.pool;
  const url = new URL(options.connectionString ?? "");
  url.pathname = `/${rows[0].name}`;
  databaseUrl = url.href;
});
afterAll(async () => {
  await t.close();
  await rm(folder, { recursive: true, force: true });
});

const loader = createRequire(import.meta.url).resolve("tsx");

async function startWorkerProgram(): Promise<ChildProcess> {
  const file = path.join(import.meta.dirname, "testing/media-worker-program.ts");
  const child = spawn(process.execPath, ["--import", loader, file, databaseUrl, folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGKILL");
      await once(child, "exit");
    }
  });
  if (child.stdout) await once(child.stdout, "data");
  return child;
}

const settledCount = () =>
  t.db.prisma.post.count({ where: { kind: "image", status: { in: ["active", "pending", "failed"] } } });

test("a worker killed in the middle of 40 uploads loses none of them, and makes none twice", async () => {
  const storage = localStorage(path.join(folder, "media"));
  const queue = openMediaQueue({ databaseUrl, log: pino({ level: "silent" }), retryAfterMs: 100 });
  onTestFinished(() => queue.close());
  t.app.media.storage = storage;
  t.app.media.queue = queue;
  const first = await startWorkerProgram();
  const made = await Promise.all(
    Array.from({ length: 40 }, (_, n) => uploadedImage(t, t.alice, wholePng(300, 200, n))),
  );
  await vi.waitFor(async () => expect(await settledCount()).toBeGreaterThan(5), { timeout: 20_000, interval: 10 });
  first.kill("SIGKILL");
  await once(first, "exit");
  expect(await settledCount()).toBeLessThan(40);

  await startWorkerProgram();
  await vi.waitFor(async () => expect(await settledCount()).toBe(40), { timeout: 40_000, interval: 50 });
  const ids = made.map(({ id }) => id);
  const posts = await t.db.prisma.post.findMany({ where: { kind: "image" }, include: { image: true } });
  expect(posts.map(({ id }) => id).sort()).toEqual(ids.toSorted());
  for (const { status, image } of posts) {
    expect(status).toBe("active");
    expect(image?.variants).toHaveLength(5);
  }
  t.clock.set(new Date(Date.now() + 25 * 60 * 60_000));
  await mediaSweep.run(t.app);
  const kept = new Set(posts.map(({ image }) => `images/${image?.mediaKey}`));
  const left = (await storedKeys(storage)).map((key) => key.replace(/\/\w+$/, ""));
  expect(new Set(left)).toEqual(kept);
  expect(left).toHaveLength(40 * 5);
}, 90_000);
