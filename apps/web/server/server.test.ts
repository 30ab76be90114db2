import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { post, send } from "./testing/send.ts";
import { signUpAndIn, testPassword } from "./testing/sign-in.ts";
import { startTestServer, type TestServer } from "./testing/start-test-server.ts";

let t: TestServer;
let cookie: string;
beforeAll(async () => {
  t = await startTestServer({
    pages: (req, res) => {
      res
        .writeHead(200, { "Content-Type": "application/json" })
        .end(JSON.stringify({ url: req.url, headers: req.headers }));
    },
  });
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
    expect(visitors.headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
    expect(visitors.headers.vary).toMatch(/Cookie, Authorization/i);
    const members = await send(t.url, feed, { headers: { cookie } });
    expect(members.headers["cache-control"]).toBe("no-store");
    const failed = await send(t.url, "/api/trpc/feed.list?input=nonsense");
    expect(failed.headers["cache-control"]).toBe("no-store");
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
    const members = await send(t.url, "/api/trpc/viewer.me", { headers: { cookie } });
    expect(members.headers["server-timing"]).toMatch(/^sql;desc="2 statements";dur=\d+\.\d$/);
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
    const { headers } = await send(t.url, "/api/trpc/viewer.me,viewer.me?batch=1&input={}", { headers: { cookie } });
    expect(lineOf(headers["x-request-id"])).toMatchObject({
      route: "trpc",
      procedures: ["viewer.me", "viewer.me"],
      statements: 3, // one for who asks, one for each call
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

describe("headers that are not the client's to set", () => {
  test("never reach a page", async () => {
    const { body, headers } = await send(t.url, "/", {
      headers: {
        "content-security-policy": "script-src 'nonce-evil'",
        "content-security-policy-report-only": "script-src 'nonce-evil'",
        "x-medley-request": "evil",
        "x-request-id": "evil-request-id",
        "x-forwarded-for": "6.6.6.6",
        "x-forwarded-host": "evil.example",
        "x-nonce": "mine-to-send",
      },
    });
    const seen = JSON.parse(body).headers;
    expect(seen["content-security-policy"]).toBe(headers["content-security-policy"]);
    expect(headers["x-request-id"]).not.toBe("evil-request-id");
    expect(body).not.toContain("6.6.6.6");
    expect(body).not.toContain("evil");
  });

  test("are a trusted proxy's, for the client's address", async () => {
    const behind = await startTestServer({ env: { TRUSTED_PROXIES: "loopback" } });
    try {
      await signUpAndIn(behind.url, "carol");
      const headers = {
        "content-type": "application/json",
        "x-forwarded-for": "203.0.113.9",
        "x-request-id": "edge-1234567890",
      };
      const body = JSON.stringify({ identifier: "carol", password: testPassword });
      const signedIn = await send(behind.url, "/api/auth/sign-in", { method: "POST", headers, body });
      expect(signedIn.headers["x-request-id"]).toBe("edge-1234567890");
      const sessions = await behind.app.db.prisma.session.findMany({
        select: { ip: true },
        orderBy: { createdAt: "asc" },
      });
      expect(sessions.map(({ ip }) => ip)).toEqual(["127.0.0.1", "203.0.113.9"]);
    } finally {
      await behind.close();
    }
  });
});

describe("a page's policy", () => {
  const nonceOf = (policy: unknown) => /'nonce-([^']+)'/.exec(String(policy))?.[1];

  test("has a fresh nonce for every request, which the page is told", async () => {
    const nonces = new Set<string | undefined>();
    for (let i = 0; i < 5; i++) {
      const { headers, body } = await send(t.url, "/");
      const nonce = nonceOf(headers["content-security-policy"]);
      expect(nonce).toMatch(/^[\w+/=]{24}$/);
      expect(nonceOf(JSON.parse(body).headers["content-security-policy"])).toBe(nonce);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(5);
  });

  test("in production allows scripts by nonce only, and nothing from outside but Twitch's player and pictures", async () => {
    const env = {
      MEDLEY_ENV: "production",
      PUBLIC_URL: "https://clips.example.org",
      TWITCH_CLIENT_ID: "id",
      TWITCH_CLIENT_SECRET: "secret",
    };
    const production = await startTestServer({ env, build: {} });
    try {
      const { headers } = await send(production.url, "/");
      const policy = String(headers["content-security-policy"]);
      expect(policy.replace(/nonce-[^']+/g, "nonce-N").split("; ")).toEqual([
        "default-src 'self'",
        "script-src 'self' 'nonce-N'",
        "style-src 'self' 'nonce-N'",
        "style-src-attr 'unsafe-inline'",
        "img-src 'self' data: blob: https://clips-media-assets2.twitch.tv https://static-cdn.jtvnw.net",
        "font-src 'self'",
        "connect-src 'self'",
        "frame-src https://clips.twitch.tv https://player.twitch.tv",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self' https://id.twitch.tv",
        "frame-ancestors 'none'",
        "upgrade-insecure-requests",
      ]);
      expect(headers["strict-transport-security"]).toBe("max-age=31536000");
      expect(headers["server-timing"]).toBeUndefined();
    } finally {
      await production.close();
    }
  });
});
