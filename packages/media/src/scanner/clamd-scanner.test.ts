import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect, createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { eicar, startClamd } from "../testing/clamd.ts";
import { clamdScanner } from "./clamd-scanner.ts";

let clamd: Awaited<ReturnType<typeof startClamd>>;
beforeEach(async () => {
  clamd = await startClamd();
});
afterEach(() => clamd.stop());

const scanner = (timeoutMs?: number) => clamdScanner({ ...clamd, ...(timeoutMs ? { timeoutMs } : {}) });
const streamOf = (...parts: (Buffer | string)[]) => Readable.from(parts.map((part) => Buffer.from(part)));

test("clean bytes are clean, and the daemon was sent all of them", async () => {
  const bytes = randomBytes(3_000_000);
  expect(await scanner().scan(streamOf(bytes.subarray(0, 1_000), Buffer.alloc(0), bytes.subarray(1_000)))).toEqual({
    clean: true,
  });
  expect(clamd.received).toHaveLength(1);
  expect(clamd.received[0]?.equals(bytes)).toBe(true);
});

test("infected bytes are told with their signature, also where they lie across two parts", async () => {
  const half = eicar.length / 2;
  const stream = streamOf("before ", eicar.slice(0, half), eicar.slice(half), " after");
  expect(await scanner().scan(stream)).toEqual({ clean: false, signature: "Eicar-Test-Signature" });
});

test("no bytes are clean", async () => {
  expect(await scanner().scan(streamOf())).toEqual({ clean: true });
});

test("a slow daemon is `unavailable` when the time is over", async () => {
  clamd.be("slow");
  await expect(scanner(100).scan(streamOf("bytes"))).rejects.toMatchObject({ code: "unavailable" });
});

test("a daemon that hangs up in the middle is `unavailable`", async () => {
  clamd.be("gone");
  const endless = Readable.from(
    (function* () {
      for (;;) yield randomBytes(10_000);
    })(),
  );
  await expect(scanner().scan(endless)).rejects.toMatchObject({ code: "unavailable" });
  expect(endless.destroyed).toBe(true);
});

test("so is one that hangs up at whatever moment of a short file, and nobody waits for it", async () => {
  clamd.be("gone");
  const file = path.join(await mkdtemp(path.join(os.tmpdir(), "medley-scan-")), "image");
  await writeFile(file, randomBytes(600));
  onTestFinished(() => rm(path.dirname(file), { recursive: true }));
  for (let scan = 0; scan < 100; scan += 1) {
    await expect(scanner().scan(createReadStream(file))).rejects.toMatchObject({ code: "unavailable" });
  }
});

test("no daemon is `unavailable`", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  const gone = clamdScanner({ host: "127.0.0.1", port });
  await expect(gone.scan(streamOf("bytes"))).rejects.toMatchObject({ code: "unavailable" });
});

test("a stream longer than the daemon takes is `refused`, never clean", async () => {
  clamd.be("full");
  await expect(scanner().scan(streamOf("bytes"))).rejects.toMatchObject({ code: "refused" });
});

test("a source that fails is that failure, and nothing is called clean", async () => {
  const failure = new Error("the disk is gone");
  const source = Readable.from(
    (async function* () {
      yield Buffer.from("half");
      throw failure;
    })(),
  );
  await expect(scanner().scan(source)).rejects.toBe(failure);
});

test("a local socket does as well", async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), "medley-clamd-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const socket = path.join(folder, "clamd.sock");
  const relay = createServer((client) => client.pipe(connect(clamd.port, clamd.host)).pipe(client));
  await new Promise<void>((resolve) => relay.listen(socket, resolve));
  onTestFinished(() => void relay.close());
  expect(await clamdScanner({ socket }).scan(streamOf(eicar))).toMatchObject({ clean: false });
});
