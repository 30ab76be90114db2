import http from "node:http";
import type { AddressInfo } from "node:net";
import { setSwitch } from "@medley/api/server";
import { givenPost } from "@medley/api/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Received, send } from "../testing/send.ts";
import { signUpAndIn } from "../testing/sign-in.ts";
import { startTestServer, type TestServer } from "../testing/start-test-server.ts";
import { createAnswerAtOnce } from "./answer-at-once.ts";

let t: TestServer;
let cookie: string;
/** Answers at once or not at all: 599. */
let atOnce: { url: string; close(): void };
const feed = `/api/trpc/feed.list?input=${encodeURIComponent(JSON.stringify({ sort: "new", limit: 10 }))}`;

beforeAll(async () => {
  t = await startTestServer();
  cookie = await signUpAndIn(t.url, "reader");
  const { id: authorId } = await t.app.db.prisma.user.findFirstOrThrow({ where: { username: "reader" } });
  for (let n = 0; n < 5; n += 1) await givenPost(t.app.db, { authorId });
  const answer = createAnswerAtOnce(t.app, { policy: { https: false }, serverTiming: true });
  const server = http.createServer((req, res) => {
    if (!answer(req, res)) res.writeHead(599).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  atOnce = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
});
afterAll(async () => {
  atOnce.close();
  await t.close();
});

const told = ({ status, body, headers }: Received) => {
  const { date: _, "x-request-id": __, ...rest } = headers;
  return { status, body, ...rest };
};

test("what is ready is answered as it is on the usual way, header by header, in each encoding", async () => {
  for (const encoding of [undefined, "gzip", "br, gzip"]) {
    const headers = encoding ? { "accept-encoding": encoding } : {};
    for (let n = 0; n < 2; n += 1) await send(t.url, feed, { headers });
    const usual = await send(t.url, feed, { headers: { ...headers, "x-request-id": "the-usual-way" } });
    const quick = await send(atOnce.url, feed, { headers });
    expect(quick.status).toBe(200);
    expect(told(quick)).toEqual(told(usual));
    expect(quick.headers["x-request-id"]).toMatch(/^[\w-]{36}$/);
  }
});

test("whoever brings something of their own, or asks for what isn't ready, goes the usual way", async () => {
  for (let n = 0; n < 2; n += 1) await send(t.url, feed);
  const own = [{ cookie }, { authorization: "Bearer x" }, { "if-none-match": "*" }, { "x-request-id": "mine-mine" }];
  for (const headers of own) expect((await send(atOnce.url, feed, { headers })).status).toBe(599);
  expect((await send(atOnce.url, feed, { method: "HEAD" })).status).toBe(599);
  expect((await send(atOnce.url, `${feed}&another`)).status).toBe(599);
  expect((await send(atOnce.url, "/")).status).toBe(599);
});

test("nothing is answered at once while ready answers are switched off", async () => {
  for (let n = 0; n < 2; n += 1) await send(t.url, feed);
  await setSwitch(t.app, null, { name: "readyBytes", on: false });
  expect((await send(atOnce.url, feed)).status).toBe(599);
  await setSwitch(t.app, null, { name: "readyBytes", on: true });
  expect((await send(atOnce.url, feed)).status).toBe(200);
});
