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
const lineOf = (request: unknown) => t.lines.find((line) => line.request === request && line.msg === "answered");

describe("the API", () => {
  test("answers a query as plain JSON", async () => {
    const { status, headers, json } = await send(t.url, feed);
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe("application/json");
    expect(json()).toEqual({ result: { data: { items: [], nextCursor: null, restarted: false } } });
  });

  test("knows the member by the cookie", async () => {
    const { json } = await send(t.url, "/api/trpc/viewer.me", { headers: { cookie } });
    expect(json().result.data).toMatchObject({ username: "alice" });
  });

  test("refuses a token that is not good", async () => {
    const { status, json } = await send(t.url, feed, { headers: { authorization: "Bearer mt_nonsense" } });
    expect([status, json().error.data.code]).toEqual([401, "unauthenticated"]);
  });

  test("lets nobody keep what is a member's, and everybody ask anew for what is everybody's", async () => {
    const visitors = await send(t.url, feed);
    expect(visitors.headers["cache-control"]).toBe("public, max-age=0, s-maxage=5, stale-while-revalidate=15");
    expect(visitors.headers.vary).toMatch(/Cookie, Authorization/i);
    const members = await send(t.url, feed, { headers: { cookie } });
    expect(members.headers["cache-control"]).toBe("no-store");
    const failed = await send(t.url, "/api/trpc/feed.list?input=nonsense");
    expect(failed.headers["cache-control"]).toBe("no-store");
  });

  test("takes a call without input, which has no body, and misses the input where there must be one", async () => {
    const call = (path: string) =>
      send(t.url, path, { method: "POST", headers: { cookie, origin: t.url, "content-type": "application/json" } });
    const ended = await call("/api/trpc/session.revokeOthers");
    expect([ended.status, ended.json().result.data]).toEqual([200, { revoked: 0 }]);
    const vote = await call("/api/trpc/vote.cast");
    expect([vote.status, vote.json().error.data.code]).toEqual([400, "invalid"]);
  });

  test("answers HEAD as GET without the body", async () => {
    const { status, headers, body } = await send(t.url, feed, { method: "HEAD" });
    expect([status, headers["content-type"], body]).toEqual([200, "application/json", ""]);
  });

  test("changes nothing by GET or HEAD", async () => {
    const input = encodeURIComponent(JSON.stringify(aVote));
    for (const method of ["GET", "HEAD"]) {
      const { status } = await send(t.url, `/api/trpc/vote.cast?input=${input}`, { method, headers: { cookie } });
      expect(status).toBe(400);
    }
  });

  test.each(["/api/trpc/feed.list", "/api/auth/sign-in", "/livez", "/some/page"])(
    "tells what %s takes",
    async (path) => {
      const { status, headers } = await send(t.url, path, {
        method: "OPTIONS",
        headers: { origin: "https://evil.example" },
      });
      expect(status).toBe(204);
      expect(headers.allow).toContain("OPTIONS");
      expect(headers["access-control-allow-origin"]).toBeUndefined();
    },
  );

  test.each(["PUT", "DELETE", "PATCH", "PROPFIND"])("has no %s", async (method) => {
    for (const path of ["/api/trpc/feed.list", "/api/auth/sign-in", "/livez", "/media/x.png", "/some/page"]) {
      const { status, headers, json } = await send(t.url, path, { method });
      expect(status).toBe(405);
      expect(headers.allow).toContain("GET");
      expect(json().error.data).toMatchObject({ code: "invalid", httpStatus: 405 });
    }
  });
});

describe("every answer", () => {
  test.each(["/", feed, "/livez", "/nothing/here", "/media/none.png", "/api/auth/nothing"])(
    "of %s has an id of its own and the headers that protect",
    async (path) => {
      const [one, two] = [await send(t.url, path), await send(t.url, path)];
      expect(one.headers["x-request-id"]).not.toBe(two.headers["x-request-id"]);
      expect(one.headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": "strict-origin-when-cross-origin",
        "cross-origin-opener-policy": "same-origin",
        "permissions-policy": expect.stringContaining("camera=()"),
        "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
      });
      expect(one.headers["x-powered-by"]).toBeUndefined();
    },
  );

  test("tells its statements, the look-up of who asks included", async () => {
    const visitors = await send(t.url, "/api/trpc/viewer.me");
    expect(visitors.headers["server-timing"]).toMatch(/^sql;desc="0 statements";dur=0\.0$/);
    const fresh = await signUpAndIn(t.url, "newcomer");
    const statements = async () =>
      (await send(t.url, "/api/trpc/viewer.me", { headers: { cookie: fresh } })).headers["server-timing"];
    expect(await statements()).toMatch(/^sql;desc="2 statements";dur=\d+\.\d$/);
    // Who asks is known for half a minute.
    expect(await statements()).toMatch(/^sql;desc="1 statement";dur=\d+\.\d$/);
  });

  test("is one line in the log, which holds no secret", async () => {
    const secret = "s3cr3t-code";
    const { headers } = await send(t.url, `/reset?token=${secret}`, {
      headers: { cookie: `${cookie}; other=${secret}`, authorization: `Basic ${secret}`, "user-agent": secret },
    });
    const [line, ...more] = t.lines.filter((one) => one.request === headers["x-request-id"]);
    expect(more).toEqual([]);
    expect(line).toMatchObject({
      msg: "answered",
      method: "GET",
      route: "page",
      path: "/reset",
      status: 200,
      statements: 0,
    });
    expect(JSON.stringify(t.lines)).not.toContain(secret);
    expect(JSON.stringify(t.lines)).not.toContain("alice@example.org");
    expect(JSON.stringify(t.lines)).not.toContain(cookie.split("=")[1]);
  });

  test("of the API names the procedures in the log", async () => {
    await send(t.url, "/api/trpc/viewer.me", { headers: { cookie } });
    const { headers } = await send(t.url, "/api/trpc/viewer.me,viewer.me?batch=1&input={}", { headers: { cookie } });
    expect(lineOf(headers["x-request-id"])).toMatchObject({
      route: "trpc",
      procedures: ["viewer.me", "viewer.me"],
      statements: 2, // one for each call; who asks is known by now
    });
  });
});

describe("a limit", () => {
  test("is told while it lasts and when it is exceeded", async () => {
    const limited = await startTestServer({ env: { MEDLEY_LIMITS: "vote=2/min" } });
    try {
      const bob = await signUpAndIn(limited.url, "bob");
      const vote = () => post(limited.url, "/api/trpc/vote.cast", aVote, { cookie: bob, origin: limited.url });
      const first = await vote();
      expect(first.headers).toMatchObject({
        ratelimit: expect.stringMatching(/^"vote-min";r=1;t=\d+$/),
        "ratelimit-policy": '"vote-min";q=2;w=60',
      });
      await vote();
      const third = await vote();
      expect([third.status, third.json().error.data.code]).toEqual([429, "rate_limited"]);
      expect(third.headers).toMatchObject({
        ratelimit: expect.stringMatching(/^"vote-min";r=0;t=\d+$/),
        "retry-after": expect.stringMatching(/^\d+$/),
      });
    } finally {
      await limited.close();
    }
  });
});
