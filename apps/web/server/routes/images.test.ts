import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { givenImage } from "../testing/given-image.ts";
import { post, send } from "../testing/send.ts";
import { signUpAndIn } from "../testing/sign-in.ts";
import { startTestServer, type TestServer } from "../testing/start-test-server.ts";

let t: TestServer;
let alice: string;
let bob: string;
let moderator: string;
beforeAll(async () => {
  t = await startTestServer();
  alice = await signUpAndIn(t.url, "alice");
  bob = await signUpAndIn(t.url, "bob");
  moderator = await signUpAndIn(t.url, "moderator_m");
  await t.app.db.prisma.user.updateMany({ where: { username: "moderator_m" }, data: { role: "moderator" } });
});
afterAll(() => t.close());

const statusFor = async (url: string, cookie?: string) =>
  (await send(t.url, url, cookie ? { headers: { cookie } } : {})).status;

const missing = async () => Number(/^media_missing_total (\d+)$/m.exec((await t.app.metrics.read()).text)?.[1] ?? 0);

describe("a public image", () => {
  test("is sent with its own type, harmless as a page, to be kept for ever", async () => {
    const { url, bytes } = await givenImage(t, "alice");
    const { status, headers, body } = await send(t.url, url);
    expect([status, body]).toEqual([200, bytes.toString()]);
    expect(headers).toMatchObject({
      "content-type": "image/webp",
      "content-length": String(bytes.length),
      "cache-control": "public, max-age=31536000, immutable",
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      "accept-ranges": "bytes",
    });
  });

  test("is sent in part, described by HEAD, and not sent again to who has it", async () => {
    const { url, bytes } = await givenImage(t, "alice");
    const part = await send(t.url, url, { headers: { range: "bytes=8-11" } });
    const range = [part.status, part.body, part.headers["content-range"]];
    expect(range).toEqual([206, bytes.toString().slice(8, 12), `bytes 8-11/${bytes.length}`]);
    const beyond = await send(t.url, url, { headers: { range: "bytes=9999-" } });
    expect([beyond.status, beyond.headers["content-range"]]).toEqual([416, `bytes */${bytes.length}`]);
    const head = await send(t.url, url, { method: "HEAD" });
    expect([head.status, head.headers["content-length"], head.body]).toEqual([200, String(bytes.length), ""]);
    const again = await send(t.url, url, { headers: { "if-none-match": head.headers.etag ?? "" } });
    expect([again.status, again.body]).toEqual([304, ""]);
  });

  test("asks nothing of the database once it is known, whoever asks", async () => {
    const { url } = await givenImage(t, "alice");
    const statements = async (headers = {}) => (await send(t.url, url, { headers })).headers["server-timing"];
    expect(await statements()).toMatch(/^sql;desc="2 statements"/);
    expect(await statements()).toMatch(/^sql;desc="0 statements"/);
    expect(await statements({ cookie: bob })).toMatch(/^sql;desc="0 statements"/);
  });

  test("stops being sent to others as soon as its author makes it private, hides or deletes it", async () => {
    const { url, postId } = await givenImage(t, "alice");
    expect(await statusFor(url)).toBe(200);
    const change = (visibility: string) =>
      post(t.url, "/api/trpc/post.update", { id: postId, visibility }, { cookie: alice, origin: t.url });
    expect((await change("private")).status).toBe(200);
    expect([await statusFor(url), await statusFor(url, bob)]).toEqual([404, 404]);
    const own = await send(t.url, url, { headers: { cookie: alice } });
    expect([own.status, own.headers["cache-control"]]).toEqual([200, "private, no-store"]);
    await post(t.url, "/api/trpc/post.remove", { id: postId }, { cookie: alice, origin: t.url });
    for (const cookie of [undefined, alice, moderator]) expect(await statusFor(url, cookie)).toBe(404);
  });

  test.each(["missing", "cut short"])("whose file is %s is told apart and counted", async (what) => {
    const before = await missing();
    const { url, key, bytes } = await givenImage(t, "alice");
    await t.app.media.storage.remove(`images/${key}/small`);
    if (what === "cut short") await t.app.media.storage.put(`images/${key}/small`, bytes.subarray(0, 10));
    for (const method of ["GET", "HEAD"]) expect((await send(t.url, url, { method })).status).toBe(404);
    expect((await send(t.url, url)).json().error.data).toMatchObject({ facts: { reason: "media_missing" } });
    expect((await missing()) - before).toBe(3);
  });
});

describe("bytes that not everybody may see", () => {
  test.each([
    { visibility: "private", status: "active", others: 404 },
    { visibility: "public", status: "pending", others: 404 },
    { visibility: "public", status: "removed", others: 404 },
    { visibility: "unlisted", status: "active", others: 200 },
  ] as const)(
    "$visibility and $status: $others for others, 200 for author and staff, kept by nobody",
    async (given) => {
      const { url } = await givenImage(t, "alice", given);
      for (const cookie of [undefined, bob]) expect(await statusFor(url, cookie)).toBe(given.others);
      for (const cookie of [alice, moderator]) {
        const { status, headers } = await send(t.url, url, { headers: { cookie } });
        expect([status, headers["cache-control"]]).toEqual([200, "private, no-store"]);
      }
      expect(await statusFor(url)).toBe(given.others);
    },
  );

  test("is a variant there is none of, a key nobody has, or where the storage keeps it", async () => {
    const { key } = await givenImage(t, "alice");
    const unknown = "z".repeat(24);
    for (const url of [
      `/media/${key}/large`,
      `/media/${unknown}/small`,
      `/media/images/${key}/small`,
      `/media/${key}`,
    ]) {
      expect(await statusFor(url, moderator)).toBe(404);
    }
  });
});
