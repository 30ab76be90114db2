import { mkdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { send } from "../testing/send.ts";
import { startTestServer, type TestServer } from "../testing/start-test-server.ts";

const poster = Buffer.from("0123456789".repeat(10));
let t: TestServer;
beforeAll(async () => {
  t = await startTestServer();
  const media = path.join(t.settings.dataDir, "media");
  await mkdir(path.join(media, "posters/folder.png"), { recursive: true });
  await writeFile(path.join(media, "posters/one.png"), poster);
  await writeFile(path.join(media, "posters/two.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
  await writeFile(path.join(media, "posters/empty.webp"), "");
  await writeFile(path.join(media, "posters/page.html"), "<script>alert(1)</script>");
  await writeFile(path.join(media, "posters/.hidden.png"), "secret");
  await writeFile(path.join(t.settings.dataDir, "secret.png"), "secret");
  await symlink(path.join(t.settings.dataDir, "secret.png"), path.join(media, "posters/link.png"));
  await symlink(t.settings.dataDir, path.join(media, "up"));
  await symlink("loop.png", path.join(media, "loop.png"));
});
afterAll(() => t.close());

describe("a file", () => {
  test("is sent whole, with its own type, to be kept for ever, and harmless when opened as a page", async () => {
    const { status, headers, body } = await send(t.url, "/media/posters/one.png");
    expect([status, body]).toEqual([200, poster.toString()]);
    expect(headers).toMatchObject({
      "content-type": "image/png",
      "content-length": "100",
      "cache-control": "public, max-age=31536000, immutable",
      "accept-ranges": "bytes",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    });
    const svg = await send(t.url, "/media/posters/two.svg");
    expect(svg.headers).toMatchObject({
      "content-type": "image/svg+xml",
      "content-security-policy": expect.stringContaining("sandbox"),
    });
  });

  test("is not sent again to who has it", async () => {
    const { headers } = await send(t.url, "/media/posters/one.png");
    const again = await send(t.url, "/media/posters/one.png", {
      headers: { "if-none-match": `"other", ${headers.etag}` },
    });
    expect([again.status, again.body]).toEqual([304, ""]);
  });

  test("is sent in part", async () => {
    const part = await send(t.url, "/media/posters/one.png", { headers: { range: "bytes=5-9" } });
    expect([part.status, part.body, part.headers["content-range"], part.headers["content-length"]]).toEqual([
      206,
      "56789",
      "bytes 5-9/100",
      "5",
    ]);
    const beyond = await send(t.url, "/media/posters/one.png", { headers: { range: "bytes=100-" } });
    expect([beyond.status, beyond.headers["content-range"]]).toEqual([416, "bytes */100"]);
  });

  test("is described by HEAD, and may be empty", async () => {
    const head = await send(t.url, "/media/posters/one.png", { method: "HEAD" });
    expect([head.status, head.headers["content-length"], head.body]).toEqual([200, "100", ""]);
    const empty = await send(t.url, "/media/posters/empty.webp");
    expect([empty.status, empty.headers["content-length"], empty.body]).toEqual([200, "0", ""]);
  });
});

describe("there is nothing at", () => {
  test.each([
    "/media/posters/none.png",
    "/media/",
    "/media/posters",
    "/media/posters/",
    "/media/posters/folder.png",
    "/media/posters/one.png/",
    "/media/posters/one.png/two.png",
    "/media/posters/page.html",
    "/media/posters/.hidden.png",
    "/media/posters/link.png",
    "/media/up/secret.png",
    "/media/loop.png",
    "/media/../secret.png",
    "/media/posters/../../secret.png",
    "/media/%2e%2e/secret.png",
    "/media/..%2fsecret.png",
    "/media/posters/..%2f..%2fsecret.png",
    "/media/%2e%2e%2fsecret.png",
    "/media/..%5csecret.png",
    "/media/..\\secret.png",
    "/media/....//secret.png",
    "/media//secret.png",
    "/media/./posters/one.png",
    "/media/%252e%252e/secret.png",
    "/media/..%c0%afsecret.png",
    "/media/%c0%ae%c0%ae/secret.png",
    "/media/..;/secret.png",
    "/media/posters/one.png%00.html",
    "/media/%00/one.png",
    "/media/posters/one.png%20",
    "/media/etc/passwd",
    "/media//etc/passwd",
    "/media/file:///etc/passwd.png",
    "/media/C:/secret.png",
    "/media/CON.png",
    `/media/${"a".repeat(299)}.png`,
    `/media/${"a/".repeat(140)}b.png`,
  ])("%s", async (address) => {
    const { status, body, json } = await send(t.url, address);
    expect(status).toBe(404);
    expect(json().error.data).toMatchObject({ code: "not_found" });
    expect(body).not.toContain("secret\n");
  });
});
