import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { post, send } from "./testing/send.ts";
import { signUpAndIn } from "./testing/sign-in.ts";
import { startTestServer, type TestServer } from "./testing/start-test-server.ts";

let t: TestServer;
let cookie: string;
beforeAll(async () => {
  t = await startTestServer();
  cookie = await signUpAndIn(t.url, "alice");
});
afterAll(() => t.close());

const feed = `/api/trpc/feed.list?input=${encodeURIComponent(JSON.stringify({ sort: "new" }))}`;
const aVote = { postId: "00000000-0000-7000-8000-000000000000", value: 1 };

describe("a request from another site", () => {
  const evil = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };

  test.each([
    { path: "/api/trpc/vote.cast", type: "application/json" },
    { path: "/api/trpc/vote.cast", type: "multipart/form-data; boundary=x" },
    { path: "/api/trpc/feed.list", type: "application/json" },
    { path: "/api/auth/sign-in", type: "application/x-www-form-urlencoded" },
    { path: "/api/auth/sign-out", type: "text/plain" },
    { path: "/settings", type: "text/plain" },
  ])("can't POST $type to $path", async ({ path, type }) => {
    const headers = { ...evil, cookie, "content-type": type };
    const { status, json } = await send(t.url, path, { method: "POST", headers, body: "{}" });
    expect(status).toBe(403);
    expect(json().error.data).toMatchObject({ code: "forbidden", facts: { reason: "origin" } });
  });

  test("may read what everybody may read", async () => {
    expect((await send(t.url, feed, { headers: evil })).status).toBe(200);
  });

  test("is one whose origin is our own name at another port", async () => {
    const { status } = await post(t.url, "/api/trpc/vote.cast", aVote, { cookie, origin: "http://127.0.0.1:1" });
    expect(status).toBe(403);
  });

  test("is none when it comes from our own page, by whichever of this machine's names", async () => {
    const { port } = new URL(t.url);
    for (const origin of [t.url, `http://localhost:${port}`]) {
      const { json } = await post(t.url, "/api/trpc/vote.cast", aVote, { cookie, origin });
      expect(json().error.data.code).toBe("not_found");
    }
  });
});

describe("a request that makes no sense gets the API's own words", () => {
  test.each([
    { what: "broken JSON", path: "/api/trpc/vote.cast", body: "{not json", status: 400, reason: "json" },
    { what: "broken JSON for accounts", path: "/api/auth/sign-in", body: "{not json", status: 400, reason: "json" },
    {
      what: "a form for the API",
      path: "/api/trpc/vote.cast",
      type: "multipart/form-data; boundary=x",
      status: 415,
      reason: "content_type",
    },
    {
      what: "bytes for the API",
      path: "/api/trpc/vote.cast",
      type: "application/octet-stream",
      status: 415,
      reason: "content_type",
    },
    {
      what: "plain text for the API",
      path: "/api/trpc/vote.cast",
      type: "text/plain",
      status: 415,
      reason: "content_type",
    },
    { what: "no type for the API", path: "/api/trpc/vote.cast", type: "", status: 415, reason: "content_type" },
    {
      what: "XML for accounts",
      path: "/api/auth/sign-in",
      type: "application/xml",
      status: 415,
      reason: "content_type",
    },
  ])("$what: $status", async ({ path, type = "application/json", body = "{}", status, reason }) => {
    const headers = { cookie, origin: t.url, ...(type ? { "content-type": type } : {}) };
    const received = await send(t.url, path, { method: "POST", headers, body });
    expect(received.status).toBe(status);
    expect(received.headers["content-type"]).toBe("application/json");
    expect(received.json().error).toEqual({
      message: expect.stringMatching(/^[A-Z].*\.$/),
      code: expect.any(Number),
      data: {
        code: "invalid",
        httpStatus: status,
        path,
        requestId: received.headers["x-request-id"],
        facts: { reason },
      },
    });
  });

  test("an address that is no path: 400", async () => {
    const { status, json } = await send(t.url, "http://evil.example/api/trpc/feed.list");
    expect([status, json().error.data.code]).toEqual([400, "invalid"]);
  });

  test("a procedure nobody has: 404", async () => {
    const { status, json } = await send(t.url, "/api/trpc/post.destroyAll");
    expect([status, json().error.data.code]).toEqual([404, "not_found"]);
  });

  test("an escape that is none: 400", async () => {
    const { status, json } = await send(t.url, "/api/trpc/%E0%A4%A");
    expect([status, json().error.data.code]).toEqual([400, "invalid"]);
  });
});

describe("a request that holds too much", () => {
  test.each([
    { path: "/api/trpc/vote.cast", bytes: 1024 * 1024 + 1 },
    { path: "/api/auth/sign-in", bytes: 16 * 1024 + 1 },
    { path: "/some/page", bytes: 1024 * 1024 + 1 },
  ])("is refused by $path, whether it says so or not", async ({ path, bytes }) => {
    const headers = { origin: t.url, "content-type": "application/json" };
    const body = Buffer.alloc(bytes, " ");
    const said = await send(t.url, path, { method: "POST", headers: { ...headers, "content-length": bytes }, body });
    expect([said.status, said.json().error.data.code]).toEqual([413, "too_large"]);
    expect(said.headers.connection).toBe("close");
    if (path === "/some/page") return; // this page answers without reading
    const chunked = await send(t.url, path, {
      method: "POST",
      headers: { ...headers, "transfer-encoding": "chunked" },
      body,
    });
    expect([chunked.status, chunked.json().error.data.code]).toEqual([413, "too_large"]);
  });

  test("is let in at just the size allowed", async () => {
    const padded = JSON.stringify(aVote).padEnd(1024 * 1024, " ");
    const headers = { cookie, origin: t.url, "content-type": "application/json" };
    const { status } = await send(t.url, "/api/trpc/vote.cast", { method: "POST", headers, body: padded });
    expect(status).toBe(404);
  });

  test("is a batch of more than ten calls", async () => {
    const batch = (calls: number, comma = ",") =>
      send(t.url, `/api/trpc/${Array(calls).fill("viewer.me").join(comma)}?batch=1&input={}`);
    const ten = await batch(10);
    expect([ten.status, JSON.parse(ten.body).length]).toEqual([200, 10]);
    for (const eleven of [await batch(11), await batch(11, "%2C")]) {
      expect(eleven.status).toBe(400);
      expect(eleven.json().error).toMatchObject({
        message: "A batch holds at most 10 calls.",
        data: { facts: { reason: "batch_too_big" } },
      });
    }
  });
});
