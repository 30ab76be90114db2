import http from "node:http";
import { givenPost } from "@medley/api/testing";
import { until } from "@medley/services";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { post, type Received, send } from "../testing/send.ts";
import { signUpAndIn } from "../testing/sign-in.ts";
import { startTestServer, type TestServer } from "../testing/start-test-server.ts";

const feed = `/api/trpc/feed.list?input=${encodeURIComponent(JSON.stringify({ sort: "new" }))}`;
const none = "00000000-0000-7000-8000-000000000000";

let t: TestServer;
let cookie: string;
/** Pages that are being rendered; none ends by itself. */
const rendering: (() => void)[] = [];
const agent = new http.Agent({ keepAlive: true });

beforeAll(async () => {
  t = await startTestServer({
    build: {},
    env: { ADMISSION_LEAST: "32", ADMISSION_MOST: "32" },
    pages: (_, res) =>
      new Promise((resolve) => {
        rendering.push(() => {
          res.writeHead(200, { "Content-Type": "text/html" }).end("<!doctype html><p>a page");
          resolve();
        });
      }),
  });
  cookie = await signUpAndIn(t.url, "alice");
});
afterAll(async () => {
  agent.destroy();
  await t.close();
});

async function units(state: string): Promise<number> {
  const { body } = await send(t.url, "/metrics");
  return Number(new RegExp(`^admission_units\\{state="${state}"\\} (\\d+)`, "m").exec(body)?.[1]);
}

const become = (look: () => boolean | Promise<boolean>) =>
  until(
    async () => (await look()) || undefined,
    10_000,
    () => `never came true: ${look}`,
  );

/** Fills every place with pages that take for ever, and the line with one who waits. */
async function overload(): Promise<Promise<Received>[]> {
  const pages = Array.from({ length: 8 }, (_, n) => send(t.url, `/settings/${n}`, { headers: { cookie } }));
  await become(() => rendering.length === 8);
  const waiting = send(t.url, "/settings/one-more", { headers: { cookie } });
  await become(async () => (await units("read_waiting")) > 0);
  return [...pages, waiting];
}

/** A read that is refused: at first after a wait, since it might have been a burst. */
async function refusedRead(): Promise<Received> {
  const answer = await send(t.url, feed, { headers: { cookie } });
  expect(answer.status).toBe(503);
  return answer;
}

/** How long the middle one of 21 requests at once takes, in milliseconds. */
async function medianOf(address: string, status: number): Promise<number> {
  const took = await Promise.all(
    Array.from({ length: 21 }, async () => {
      const start = performance.now();
      expect((await send(t.url, address, { headers: { cookie }, agent })).status).toBe(status);
      return performance.now() - start;
    }),
  );
  return took.sort((a, b) => a - b)[10] ?? Number.NaN;
}

function release(): Promise<true> {
  const look = async () => {
    for (const end of rendering.splice(0)) end();
    return (await units("read_waiting")) + (await units("running")) === 0 || undefined;
  };
  return until(look, 10_000, () => "some are still at work, or wait");
}
afterEach(release);

describe("a server with more to do than it can", () => {
  test("refuses reads at once in the API's own words, and says when to come back", async () => {
    await overload();
    const { status, headers, json } = await refusedRead();
    expect(status).toBe(503);
    expect(Number(headers["retry-after"])).toBeGreaterThanOrEqual(1);
    expect(json().error.data).toMatchObject({ code: "unavailable", httpStatus: 503, facts: { reason: "busy" } });
    // Quick is what is as quick as an answer that takes no work, on a busy machine as on an idle one.
    const [refusals, answers] = [await medianOf(feed, 503), await medianOf("/livez", 200)];
    expect(refusals).toBeLessThan(3 * answers + 30);
    const { body } = await send(t.url, "/metrics");
    expect(body).toMatch(/http_requests_shed_total\{route="trpc",reason="overload"\} \d\d/);
  });

  test("shows people a page that needs nothing else and comes back by itself", async () => {
    await overload();
    await refusedRead();
    const { status, headers, body } = await send(t.url, "/settings", { headers: { cookie, accept: "text/html" } });
    expect(status).toBe(503);
    expect(headers).toMatchObject({ "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
    expect(headers["content-security-policy"]).toMatch(/default-src 'none'; style-src 'sha256-/);
    expect(Number(headers["retry-after"])).toBeGreaterThanOrEqual(1);
    expect(body).toContain("We’re very busy right now");
    expect(body).toMatch(/<meta http-equiv="refresh" content="\d">/);
    expect(body).not.toMatch(/<script|src=|<link/);
    const rsc = await send(t.url, "/settings", { headers: { cookie, rsc: "1" } });
    expect(rsc.json().error.data).toMatchObject({ facts: { reason: "busy" } });
  });

  test("still answers what costs nothing, and has writes wait for their turn", async () => {
    await overload();
    await refusedRead();
    expect((await send(t.url, "/livez")).status).toBe(200);
    expect((await send(t.url, "/readyz")).status).toBe(200);
    expect((await send(t.url, "/_next/static/none.js")).status).toBe(404);
    const vote = post(t.url, "/api/trpc/vote.cast", { postId: none, value: 1 }, { cookie, origin: t.url });
    await become(async () => (await units("write_waiting")) === 1);
    rendering.shift()?.();
    expect((await vote).json().error.data).toMatchObject({ code: "not_found" });
  });

  test("is itself again as soon as there is room, and finishes what it let in", async () => {
    const pages = await overload();
    await refusedRead();
    await release();
    const answers = await Promise.all(pages);
    expect(answers.slice(0, 8).map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect((await send(t.url, feed, { headers: { cookie } })).status).toBe(200);
    expect(await units("running")).toBe(0);
  });

  test("forgets who goes away while waiting", async () => {
    await overload();
    const before = await units("read_waiting");
    const gone = new AbortController();
    const left = send(t.url, feed, { headers: { cookie }, signal: gone.signal }).catch(() => "gone");
    await become(async () => (await units("read_waiting")) > before);
    gone.abort();
    expect(await left).toBe("gone");
    await become(async () => (await units("read_waiting")) <= before);
  });

  test("lets everything in when the switch is off", async () => {
    await overload();
    await refusedRead();
    t.app.switches.turned("admission", false);
    try {
      expect((await send(t.url, feed, { headers: { cookie } })).status).toBe(200);
    } finally {
      t.app.switches.turned("admission", true);
    }
  });
});

test("bodies that trickle in hold no place", async () => {
  const { port } = new URL(t.url);
  const headers = { cookie, origin: t.url, "content-type": "application/json", "content-length": 100 };
  const slow = Array.from({ length: 40 }, () => {
    const req = http.request({ port, path: "/api/trpc/vote.cast", method: "POST", headers });
    req.on("error", () => {}); // it is given up below
    req.write("{");
    return req;
  });
  expect((await send(t.url, feed, { headers: { cookie } })).status).toBe(200);
  expect(await units("running")).toBe(0);
  for (const req of slow) req.destroy();
});

test("200 votes at once all count", async () => {
  const { id: authorId } = await t.app.db.prisma.user.findFirstOrThrow({ where: { username: "alice" } });
  const voter = await signUpAndIn(t.url, "bob");
  const postId = await givenPost(t.app.db, { authorId });
  const votes = Array.from({ length: 200 }, (_, n) =>
    post(t.url, "/api/trpc/vote.cast", { postId, value: n % 2 }, { cookie: voter, origin: t.url }),
  );
  const statuses = (await Promise.all(votes)).map(({ status }) => status);
  expect(statuses).toEqual(Array(200).fill(200));
});
