import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createTestDatabase } from "@medley/db/testing";
import { freePort } from "@medley/services";
import { expect, onTestFinished, test } from "vitest";
import { pngOf } from "./testing/png-of.ts";
import { runProgram } from "./testing/run-program.ts";
import { post, send } from "./testing/send.ts";
import { signUpAndIn } from "./testing/sign-in.ts";

/** PostgreSQL is another process, and knows nothing of the limit. */
const limitFiles = (pid: number | undefined, bytes: number | "unlimited") =>
  spawnSync("prlimit", ["--pid", String(pid), `--fsize=${bytes}:unlimited`]).status;

// Only Linux limits a process that runs already.
const canLimit = limitFiles(process.pid, "unlimited") === 0;

const migrations = path.join(import.meta.dirname, "../../../packages/db/prisma/migrations");

async function startServer() {
  const database = await createTestDatabase();
  onTestFinished(database.drop);
  const dataDir = await mkdtemp(path.join(os.tmpdir(), "medley-full-"));
  onTestFinished(() => rm(dataDir, { recursive: true }));
  const port = await freePort();
  const program = runProgram("testing/upload-server-program.ts", [], {
    ...{ NODE_ENV: "development", DATABASE_URL: database.url, MEDLEY_DATA_DIR: dataDir, PORT: String(port) },
    ...{ MEDLEY_LIMITS: "none", MEDLEY_WEB_DIR: import.meta.dirname, MEDLEY_MIGRATIONS_DIR: migrations },
  });
  await program.says("listening");
  return { pid: program.child.pid, url: `http://127.0.0.1:${port}`, mediaDir: path.join(dataDir, "media"), program };
}

test.skipIf(!canLimit)(
  "without room an upload is refused whole, the rest goes on, and it is taken once there is room",
  async () => {
    const { pid, url, mediaDir, program } = await startServer();
    const cookie = await signUpAndIn(url, "alice");
    const headers = { cookie, origin: url };
    const call = async (procedure: string, input: object) => {
      const { status, body, json } = await post(url, `/api/trpc/image.${procedure}`, input, headers);
      expect(status, body).toBe(200);
      return json().result.data as { path: string; uploadId: string; status: string };
    };
    const announce = (bytes: Buffer) =>
      call("createUpload", { fileName: "cat.png", bytes: bytes.length, clientKey: randomUUID() });
    const put = (at: string, body: Buffer) => send(url, at, { method: "PUT", body, headers });
    const filesIn = (folder: string) => readdir(path.join(mediaDir, folder)).catch(() => []);

    const small = pngOf(64, 48);
    const large = Buffer.concat([pngOf(64, 48), Buffer.alloc(500_000)]);
    const [taken, refused] = [await announce(small), await announce(large)];
    expect(limitFiles(pid, 100_000)).toBe(0);
    const answer = await put(refused.path, large);
    expect([answer.status, answer.json().error.data], program.output()).toEqual([
      507,
      expect.objectContaining({ code: "unavailable", facts: { reason: "storage_full" } }),
    ]);
    expect([await filesIn(".incoming"), await filesIn("staged")]).toEqual([[], []]);
    expect((await send(url, "/api/trpc/feed.list")).status).toBe(200);
    expect((await send(url, "/readyz")).status).toBe(200);
    expect((await put(taken.path, small)).status).toBe(200);

    expect(limitFiles(pid, "unlimited")).toBe(0);
    expect((await put(refused.path, large)).status).toBe(200);
    for (const { uploadId } of [taken, refused]) {
      expect((await call("completeUpload", { uploadId, clientKey: randomUUID() })).status).toBe("processing");
    }
    expect([(await filesIn(".incoming")).length, (await filesIn("staged")).length]).toEqual([0, 2]);
  },
);
