import { randomUUID } from "node:crypto";
import http from "node:http";
import { buffer } from "node:stream/consumers";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { setSwitch } from "@medley/api/server";
import { givenPost } from "@medley/api/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { post, send } from "../testing/send.ts";
import { signUpAndIn } from "../testing/sign-in.ts";
import { startTestServer, type TestServer } from "../testing/start-test-server.ts";

let t: TestServer;
let cookie: string;
let authorId: string;
let rendered = 0;
beforeAll(async () => {
  t = await startTestServer({
    build: { "chunks/main.js": "" },
    pages: (req, res) => {
      rendered += 1;
      const nonce = /'nonce-([^']+)'/.exec(String(req.headers["content-security-policy"]))?.[1];
      res.setHeader("Content-Type", "text/html; charset=utf-8");
      if (req.url?.startsWith("/p/moved")) res.writeHead(308, { Location: "/p/here" });
      res.end(`<!doctype html><script nonce="${nonce}">ours()</script><p>${rendered}`);
    },
  });
  cookie = await signUpAndIn(t.url, "reader");
  await signUpAndIn(t.url, "author");
  authorId = (await t.app.db.prisma.user.findFirstOrThrow({ where: { username: "author" } })).id;
});
afterAll(() => t.close());

/** The address of a feed that nobody has asked for yet, nor the caches below. */
let feed: string;
beforeEach(() => {
  const input = { sort: "new", author: "author", limit: 10, excludeTags: [`none-${randomUUID()}`] };
  feed = `/api/trpc/feed.list?input=${encodeURIComponent(JSON.stringify(input))}`;
});

const warm = async (address: string) => {
  await send(t.url, address);
  return await send(t.url, address);
};

/** How many ready answers have been made so far. */
async function timesMade(): Promise<number> {
  const { body } = await send(t.url, "/metrics");
  return Number(/^cache_requests_total\{cache="ready-answer",level="0",result="load"\} (\d+)/m.exec(body)?.[1]);
}

/** The body as its bytes came, by the encodings taken. */
async function bytes(address: string, encoding: string): Promise<{ encoding: string | undefined; body: Buffer }> {
  const res = await new Promise<http.IncomingMessage>((resolve, reject) =>
    http.get(t.url + address, { headers: { "accept-encoding": encoding } }, resolve).on("error", reject),
  );
  return { encoding: res.headers["content-encoding"], body: await buffer(res) };
}

describe("a visitor's read, from the second time it is asked for", () => {
  test("is answered from ready bytes, and with 304 to whoever has them", async () => {
    const first = await send(t.url, feed);
    const second = await send(t.url, feed);
    expect([second.status, second.body, first.headers.etag]).toEqual([200, first.body, undefined]);
    expect(second.headers["cache-control"]).toBe("public, max-age=0, s-maxage=5, stale-while-revalidate=15");
    expect(second.headers.vary).toContain("Cookie");
    const { etag } = second.headers;
    const again = await send(t.url, feed, { headers: { "if-none-match": etag } });
    expect([again.status, again.body, again.headers.etag]).toEqual([304, "", etag]);
    const head = await send(t.url, feed, { method: "HEAD" });
    expect([head.status, head.body, head.headers.etag]).toEqual([200, "", etag]);
  });

  test("is the same in every encoding", async () => {
    for (let n = 0; n < 5; n += 1) await givenPost(t.app.db, { authorId });
    const plain = (await warm(feed)).body;
    const [br, gzip] = [await bytes(feed, "br, gzip"), await bytes(feed, "gzip")];
    expect([br.encoding, brotliDecompressSync(br.body).toString()]).toEqual(["br", plain]);
    expect([gzip.encoding, gunzipSync(gzip.body).toString()]).toEqual(["gzip", plain]);
  });

  test("is another as soon as a vote has changed what it shows", async () => {
    const id = await givenPost(t.app.db, { authorId, title: "Voted on" });
    const before = await warm(feed);
    const voted = await post(t.url, "/api/trpc/vote.cast", { postId: id, value: 1 }, { cookie, origin: t.url });
    expect(voted.status).toBe(200);
    const after = await send(t.url, feed);
    expect(after.headers.etag).not.toBe(before.headers.etag);
    const { items } = after.json().result.data as { items: { id: string; score: number }[] };
    expect(items.find((item) => item.id === id)?.score).toBe(1);
  });

  test("stays while what it does not show is voted on", async () => {
    const vote = async (postId: string) => {
      const { status } = await post(t.url, "/api/trpc/vote.cast", { postId, value: 1 }, { cookie, origin: t.url });
      expect(status).toBe(200);
    };
    const shown = await givenPost(t.app.db, { authorId });
    await signUpAndIn(t.url, "another");
    const another = await t.app.db.prisma.user.findFirstOrThrow({ where: { username: "another" } });
    const elsewhere = await givenPost(t.app.db, { authorId: another.id });
    await warm(feed);
    await vote(shown);
    await send(t.url, feed); // made anew, with a card that had to be read
    const before = await timesMade();
    await vote(elsewhere);
    await send(t.url, feed);
    expect(await timesMade()).toBe(before);
    await vote(shown); // twice changes nothing
    await send(t.url, feed);
    expect(await timesMade()).toBe(before);
  });

  test("is never sent to a member, and a member's never to a visitor", async () => {
    await givenPost(t.app.db, { authorId });
    const visitors = await warm(feed);
    const own = await send(t.url, feed, { headers: { cookie } });
    expect([own.headers.etag, own.headers["cache-control"]]).toEqual([undefined, "no-store"]);
    expect(own.body).toContain('"favorited":false');
    expect((await send(t.url, feed)).body).toBe(visitors.body);
  });

  test("is not kept when it is an error", async () => {
    const wrong = "/api/trpc/feed.list?input=%7B%22sort%22:%22odd%22%7D";
    for (let n = 0; n < 3; n += 1) {
      const { status, headers } = await send(t.url, wrong);
      expect([status, headers.etag, headers["cache-control"]]).toEqual([400, undefined, "no-store"]);
    }
  });

  test("is put together anew each time while the switch is off", async () => {
    await warm(feed);
    await setSwitch(t.app, null, { name: "readyBytes", on: false });
    expect((await send(t.url, feed)).headers.etag).toBeUndefined();
    await setSwitch(t.app, null, { name: "readyBytes", on: true });
    expect((await send(t.url, feed)).headers.etag).toBeDefined();
  });
});

describe("a visitor's page", () => {
  test("is rendered once for all, under a policy that names its scripts by their hashes", async () => {
    const [first, second, third] = [await send(t.url, "/"), await send(t.url, "/"), await send(t.url, "/")];
    expect(first.headers["content-security-policy"]).toContain("'nonce-");
    expect(second.headers["content-security-policy"]).toMatch(/script-src 'self' 'sha256-[^']+';/);
    expect(second.body).toContain("<script>ours()</script>");
    expect([third.body, third.headers.etag]).toEqual([second.body, second.headers.etag]);
    expect((await send(t.url, "/", { headers: { "if-none-match": second.headers.etag } })).status).toBe(304);
  });

  test("that is a member's, a redirect, or one of the site's forms is rendered for each", async () => {
    for (const [address, headers, status] of [
      ["/", { cookie }, 200],
      ["/p/moved", {}, 308],
      ["/sign-in", {}, 200],
    ] as const) {
      const [, second, third] = [
        await send(t.url, address, { headers }),
        await send(t.url, address, { headers }),
        await send(t.url, address, { headers }),
      ];
      expect([third.status, third.headers.etag]).toEqual([status, undefined]);
      expect(third.body).not.toBe(second.body);
      expect(third.headers["content-security-policy"]).toContain("'nonce-");
    }
  });
});
