import type { IncomingMessage } from "node:http";
import { describe, expect, test } from "vitest";
import { networks } from "./addresses.ts";
import { identifyClient } from "./client.ts";

function arriving(from: string, headers: Record<string, string>): IncomingMessage {
  return { socket: { remoteAddress: from }, headers: { ...headers } } as unknown as IncomingMessage;
}

const proxies = networks(["loopback", "10.0.0.0/8", "2001:db8::/32"]);

describe("a client's address", () => {
  test.each([
    { say: "is the peer's when nobody passed it on", from: "203.0.113.7", chain: undefined, ip: "203.0.113.7" },
    {
      say: "is the peer's when a stranger claims another",
      from: "203.0.113.7",
      chain: "198.51.100.1",
      ip: "203.0.113.7",
    },
    { say: "is what a proxy of ours heard", from: "10.0.0.2", chain: "198.51.100.1", ip: "198.51.100.1" },
    {
      say: "is the last stranger, not what that one claimed",
      from: "10.0.0.2",
      chain: "6.6.6.6, 198.51.100.1",
      ip: "198.51.100.1",
    },
    {
      say: "is looked for behind a row of our proxies",
      from: "127.0.0.1",
      chain: "6.6.6.6, 198.51.100.1, 10.1.1.1",
      ip: "198.51.100.1",
    },
    { say: "is a proxy's own when there is nobody else", from: "10.0.0.2", chain: "10.0.0.3", ip: "10.0.0.3" },
    { say: "stays believable before nonsense", from: "10.0.0.2", chain: "198.51.100.1, nonsense", ip: "10.0.0.2" },
    { say: "sheds its port", from: "10.0.0.2", chain: "198.51.100.1:4711", ip: "198.51.100.1" },
    { say: "sheds brackets and port", from: "2001:db8::1", chain: "[2001:db9::5]:443", ip: "2001:db9::5" },
    { say: "is IPv4 when written as IPv6", from: "::ffff:10.0.0.2", chain: "::ffff:198.51.100.1", ip: "198.51.100.1" },
  ])("$say", ({ from, chain, ip }) => {
    const req = arriving(from, chain === undefined ? {} : { "x-forwarded-for": chain });
    expect(identifyClient(req, proxies).ip).toBe(ip);
  });
});

test("a request's id is a trusted proxy's, if it looks like one, and nobody else's", () => {
  const given = { "x-request-id": "edge-1234567890" };
  expect(identifyClient(arriving("10.0.0.2", given), proxies).requestId).toBe("edge-1234567890");
  expect(identifyClient(arriving("203.0.113.7", given), proxies).requestId).not.toBe("edge-1234567890");
  const evil = { "x-request-id": 'x", "admin": "yes' };
  expect(identifyClient(arriving("10.0.0.2", evil), proxies).requestId).toMatch(/^[\w-]{36}$/);
});

test("what only proxies may say is gone from the headers, whoever said it", () => {
  const req = arriving("203.0.113.7", {
    forwarded: "for=6.6.6.6",
    "x-forwarded-for": "6.6.6.6",
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "https",
    "x-real-ip": "6.6.6.6",
    "x-middleware-subrequest": "middleware",
    accept: "text/html",
  });
  expect(identifyClient(req, proxies).forwarded).toBe(true);
  expect(req.headers).toEqual({ accept: "text/html" });
});
