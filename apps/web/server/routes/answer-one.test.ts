import { randomUUID } from "node:crypto";
import { givenPost } from "@medley/api/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Received, type Sent, send } from "../testing/send.ts";
import { signUpAndIn } from "../testing/sign-in.ts";
import { startTestServer, type TestServer } from "../testing/start-test-server.ts";

let t: TestServer;
let cookie: string;
let post: string;
beforeAll(async () => {
  t = await startTestServer();
  cookie = await signUpAndIn(t.url, "reader");
  await signUpAndIn(t.url, "author");
  const { id: authorId } = await t.app.db.prisma.user.findFirstOrThrow({ where: { username: "author" } });
  post = await givenPost(t.app.db, { authorId });
});
afterAll(() => t.close());

/** A request that is no one call for us goes through tRPC's own handler, which overlooks this. */
const odd = (path: string) => `${path}${path.includes("?") ? "&" : "?"}odd=1`;

function told({ status, headers, body }: Received) {
  const { date: _, "x-request-id": __, "server-timing": ___, "transfer-encoding": ____, ...rest } = headers;
  const { "content-length": length, connection: _____, "keep-alive": ______, ...told } = rest;
  return { status, told, body: body.replace(/"requestId":"[^"]+"/, ""), fits: length === undefined || +length > 0 };
}

const query = (path: string, input?: unknown) =>
  `/api/trpc/${path}${input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`}`;
const json = { "content-type": "application/json" };

test.each<[string, () => [string, Sent?]]>([
  ["a visitor's query", () => [query("tag.popular", {})]],
  ["a query without input", () => [query("viewer.me")]],
  ["a member's query", () => [query("feed.list", { sort: "hot" }), { headers: { cookie } }]],
  ["HEAD", () => [query("viewer.me"), { method: "HEAD", headers: { cookie } }]],
  ["a product error", () => [query("post.get", { id: randomUUID() }), { headers: { cookie } }]],
  ["bad input", () => [query("feed.list", { sort: "odd" }), { headers: { cookie } }]],
  ["a member's only", () => [query("notification.list", {})]],
  ["a procedure there isn't", () => [query("feed.nothing")]],
  ["a mutation by GET", () => [query("vote.cast", { postId: post, value: 1 }), { headers: { cookie } }]],
  [
    "a mutation",
    () => [
      query("vote.cast"),
      { method: "POST", headers: { ...json, cookie, origin: t.url }, body: JSON.stringify({ postId: post, value: 1 }) },
    ],
  ],
])("%s is answered as tRPC's own handler answers it", async (_, asked) => {
  const [path, sent] = asked();
  const one = await send(t.url, path, sent);
  const theirs = await send(t.url, odd(path), sent);
  expect(told(one)).toEqual(told(theirs));
});

test("a list that is met again, and written from kept text, is the same", async () => {
  const path = query("feed.list", { sort: "new" });
  const ask = async () => told(await send(t.url, path, { headers: { cookie } }));
  await ask(); // from then on its author's card is the kept one, whose karma may lag
  const theirs = told(await send(t.url, odd(path), { headers: { cookie } }));
  expect([await ask(), await ask(), await ask()]).toEqual([theirs, theirs, theirs]);
});

test("input that is no JSON is refused in the API's words", async () => {
  const { status, json } = await send(t.url, "/api/trpc/feed.list?input={", { headers: { cookie } });
  expect([status, json().error.data.code]).toEqual([400, "invalid"]);
});

test("a long answer is compressed, a short one isn't worth it", async () => {
  const { id: authorId } = await t.app.db.prisma.user.findFirstOrThrow({ where: { username: "author" } });
  for (let n = 0; n < 5; n += 1) await givenPost(t.app.db, { authorId });
  const headers = { cookie, "accept-encoding": "br" };
  const encodingOf = async (path: string) => (await send(t.url, path, { headers })).headers["content-encoding"];
  expect(await encodingOf(query("feed.list", { sort: "new", author: "author" }))).toBe("br");
  expect(await encodingOf(query("viewer.me"))).toBeUndefined();
});
