import { afterAll, beforeAll, expect, test } from "vitest";
import { send } from "../testing/send.ts";
import { startTestServer, type TestServer } from "../testing/start-test-server.ts";

const script = "export const words = 'many of them, again and again';\n".repeat(50);
let t: TestServer;
beforeAll(async () => {
  t = await startTestServer({
    build: { "chunks/main-1.js": script, "media/font.woff2": "font", "chunks/app/[id]/page.js": script },
  });
});
afterAll(() => t.close());

test("a script of the build is sent compressed, to be kept for ever", async () => {
  const { status, headers } = await send(t.url, "/_next/static/chunks/main-1.js", {
    headers: { "accept-encoding": "gzip, br" },
  });
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    "content-type": "text/javascript; charset=utf-8",
    "content-encoding": "br",
    "cache-control": "public, max-age=31536000, immutable",
    vary: "Accept-Encoding",
  });
  expect(Number(headers["content-length"])).toBeLessThan(200);
  const plain = await send(t.url, "/_next/static/chunks/main-1.js");
  expect([plain.body, plain.headers["content-encoding"]]).toEqual([script, undefined]);
  expect(plain.headers.etag).not.toBe(headers.etag);
  const again = await send(t.url, "/_next/static/chunks/main-1.js", {
    headers: { "if-none-match": String(plain.headers.etag) },
  });
  expect([again.status, again.body]).toEqual([304, ""]);
});

test("a font stays as it is", async () => {
  const { headers, body } = await send(t.url, "/_next/static/media/font.woff2", {
    headers: { "accept-encoding": "br" },
  });
  expect([headers["content-type"], headers["content-encoding"], body]).toEqual(["font/woff2", undefined, "font"]);
});

test("a name with escapes is found", async () => {
  expect((await send(t.url, "/_next/static/chunks/app/%5Bid%5D/page.js")).body).toBe(script);
});

test.each([
  "/_next/static/",
  "/_next/static/none.js",
  "/_next/static/../../package.json",
  "/_next/static/%2e%2e/BUILD_ID",
  "/_next/static/%E0%A4%A",
])("there is nothing at %s", async (address) => {
  const { status, headers } = await send(t.url, address);
  expect([status, headers["cache-control"]]).toEqual([404, "no-store"]);
});
