import { createHash, randomUUID } from "node:crypto";
import { readdir } from "node:fs/promises";
import http from "node:http";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { pngOf } from "../testing/png-of.ts";
import { post, type Sent, send } from "../testing/send.ts";
import { signUpAndIn } from "../testing/sign-in.ts";
import { startTestServer, type TestServer } from "../testing/start-test-server.ts";

let t: TestServer;
let cookie: string;
beforeAll(async () => {
  t = await startTestServer();
  cookie = await signUpAndIn(t.url, "alice");
});
afterAll(() => t.close());

const createUpload = (bytes: number) => {
  const input = { fileName: "cat.png", bytes, clientKey: randomUUID() };
  return post(t.url, "/api/trpc/image.createUpload", input, { cookie, origin: t.url });
};

async function announce(bytes: number): Promise<string> {
  const { status, body, json } = await createUpload(bytes);
  expect(status, body).toBe(200);
  return (json().result.data as { path: string }).path;
}

const put = (at: string, body: Buffer, { headers, ...sent }: Sent = {}) =>
  send(t.url, at, { method: "PUT", body, headers: { cookie, origin: t.url, ...headers }, ...sent });
const staged = () => readdir(path.join(t.settings.mediaDir, "staged")).catch(() => []);
const incoming = () => readdir(path.join(t.settings.mediaDir, ".incoming")).catch(() => []);

describe("a PUT of an announced file", () => {
  test("is taken, and once more, and its checksum holds", async () => {
    const bytes = pngOf(64, 48);
    const at = await announce(bytes.length);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    for (let n = 0; n < 2; n += 1) {
      const { status, json } = await put(at, bytes, { headers: { "x-content-sha256": sha256 } });
      expect(status).toBe(200);
      expect(json()).toEqual({
        upload: { id: at.split("/").at(-1), bytes: bytes.length, width: 64, height: 48, format: "png" },
      });
    }
  });

  test.each([
    ["another kind", Buffer.from("<html><img></html>"), 415, "wrong_kind"],
    ["a broken image", pngOf(64, 48).subarray(0, 20), 422, "unreadable"],
    ["too small an image", pngOf(9, 9), 422, "too_small"],
    ["too large an image", pngOf(8_193, 16), 413, "too_many_pixels"],
  ])("is refused for %s by its content", async (_, bytes, status, reason) => {
    const before = await staged();
    const answer = await put(await announce(bytes.length), bytes);
    expect([answer.status, answer.json().error.data.facts]).toEqual([status, expect.objectContaining({ reason })]);
    expect(await staged()).toEqual(before);
  });

  test("is refused when it says or sends more than announced, or a bad checksum", async () => {
    const bytes = pngOf(64, 48);
    const at = await announce(bytes.length - 1);
    expect((await put(at, bytes)).status).toBe(413);
    const unsaid = await put(at, bytes, { headers: { "transfer-encoding": "chunked" } });
    expect([unsaid.status, unsaid.json().error.data.code]).toEqual([413, "too_large"]);
    const sum = { "x-content-sha256": "0".repeat(64) };
    expect((await put(await announce(bytes.length), bytes, { headers: sum })).status).toBe(422);
    expect((await put(at, bytes, { headers: { "x-content-sha256": "abc" } })).status).toBe(400);
  });

  test("is refused beyond ten megabytes before anything is read", async () => {
    const at = await announce(1_000);
    const answer = await put(at, Buffer.alloc(0), { headers: { "content-length": 10 * 1024 * 1024 + 1 } });
    expect(answer.status).toBe(413);
  });

  test("is for who announced it, from our own pages", async () => {
    const bytes = pngOf(64, 48);
    const at = await announce(bytes.length);
    const bob = await signUpAndIn(t.url, "bob");
    expect((await put(at, bytes, { headers: { cookie: bob } })).status).toBe(404);
    expect((await put(at, bytes, { headers: { origin: "https://evil.example" } })).status).toBe(403);
    expect((await send(t.url, at, { method: "PUT", body: bytes })).status).toBe(401);
    expect((await put("/api/uploads/none", bytes)).status).toBe(404);
    expect((await put(`/api/uploads/${randomUUID()}`, bytes)).status).toBe(404);
    expect((await send(t.url, at)).status).toBe(405);
  });

  test("that ends in the middle leaves nothing behind, and may come again", async () => {
    const bytes = pngOf(64, 48);
    const at = await announce(bytes.length);
    const before = await staged();
    const { hostname, port } = new URL(t.url);
    const headers = { cookie, origin: t.url, "content-length": bytes.length };
    const request = http.request({ hostname, port, path: at, method: "PUT", headers });
    request.on("error", () => {});
    request.write(bytes.subarray(0, 30));
    await vi.waitFor(async () => expect(await incoming()).toHaveLength(1), { timeout: 5_000, interval: 10 });
    request.destroy();
    await vi.waitFor(async () => expect(await incoming()).toEqual([]), { timeout: 5_000, interval: 10 });
    expect(await staged()).toEqual(before);
    expect((await put(at, bytes)).status).toBe(200);
  });
});

test("a file that is too large, or has no room beside the others, is refused as it is announced", async () => {
  const tooLarge = await createUpload(10 * 1024 * 1024 + 1);
  expect([tooLarge.status, tooLarge.json().error.data.facts]).toMatchObject([413, { reason: "file" }]);
  const { id: userId } = await t.app.db.prisma.user.findFirstOrThrow({ where: { username: "alice" } });
  const used = { bytes: BigInt(t.settings.api.quotaBytes) - 99n, files: 1 };
  await t.app.db.prisma.mediaUsage.upsert({ where: { userId }, create: { userId, ...used }, update: used });
  const full = await createUpload(100);
  expect([full.status, full.json().error.data.facts]).toMatchObject([507, { reason: "over_quota" }]);
});
