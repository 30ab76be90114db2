import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { send } from "./testing/send.ts";
import { signUpAndIn, testPassword } from "./testing/sign-in.ts";
import { startTestServer, type TestServer } from "./testing/start-test-server.ts";

let t: TestServer;
beforeAll(async () => {
  t = await startTestServer({
    // A page that tells what it was given.
    pages: (req, res) => {
      res.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify({ headers: req.headers }));
    },
  });
});
afterAll(() => t.close());

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
