import { Readable } from "node:stream";
import { createMedleyClient, readMedleyError, type UploadSource, uploadImage } from "@medley/api/client";
import { hashSecret, newSecret } from "@medley/api/secrets";
import { newId } from "@medley/db";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pngOf } from "../testing/png-of.ts";
import { signUpAndIn } from "../testing/sign-in.ts";
import { startTestServer, type TestServer } from "../testing/start-test-server.ts";

let t: TestServer;
let options: { url: string; token: string };
beforeAll(async () => {
  t = await startTestServer();
  await signUpAndIn(t.url, "alice");
  const { id: userId } = await t.app.db.prisma.user.findFirstOrThrow({ where: { username: "alice" } });
  const token = newSecret("token");
  await t.app.db.prisma.token.create({
    data: { id: newId(), userId, tokenHash: new Uint8Array(hashSecret(token)), name: "A script", scope: "write" },
  });
  options = { url: t.url, token };
});
afterAll(() => t.close());

const sources: [string, (bytes: Buffer) => UploadSource][] = [
  ["bytes in memory", (bytes) => bytes],
  [
    "a stream of Node",
    (bytes) => ({ stream: Readable.from([bytes.subarray(0, 40), bytes.subarray(40)]), bytes: bytes.length }),
  ],
  ["a browser's file", (bytes) => new File([new Uint8Array(bytes)], "sunny_day.png", { type: "image/png" })],
];

test.each(sources.map(([name, make], n) => [name, make, n] as const))("%s become a post", async (_, make, n) => {
  const bytes = pngOf(40 + n, 30);
  const done = await uploadImage(options, make(bytes), { visibility: "private", tags: ["sun"] });
  expect(done).toMatchObject({ status: "processing", slug: n === 2 ? "sunny-day" : "image", duplicateOf: null });
  const { items } = await createMedleyClient(options).image.status.query({ ids: [done.id] });
  expect(items).toMatchObject([{ id: done.id, status: "processing", image: { width: 40 + n, height: 30 } }]);
});

test("a refusal comes with its reason, as those of calls do", async () => {
  const refused = await uploadImage(options, Buffer.from("no image at all")).catch((error: unknown) => error);
  expect(readMedleyError(refused)).toMatchObject({ code: "invalid", facts: { reason: "wrong_kind" } });
});

test("bytes are sent again when sending them failed in passing, a stream is not", async () => {
  let sent = 0;
  const flaky: typeof fetch = (address, init) => {
    if (init?.method !== "PUT") return fetch(address, init);
    sent += 1;
    return sent === 1 ? Promise.reject(new TypeError("fetch failed")) : fetch(address, init);
  };
  const bytes = pngOf(50, 30);
  expect(await uploadImage({ ...options, fetch: flaky }, bytes)).toMatchObject({ status: "processing" });
  expect(sent).toBe(2);
  sent = 0;
  const stream = { stream: Readable.from([pngOf(51, 30)]), bytes: pngOf(51, 30).length };
  await expect(uploadImage({ ...options, fetch: flaky }, stream)).rejects.toThrow("fetch failed");
});
