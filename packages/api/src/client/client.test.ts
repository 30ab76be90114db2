import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { createMedleyClient, readMedleyError } from "./index.ts";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A server that gives each request the next of these answers, the last one ever after. */
async function serve(...answers: Answer[]) {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    (answers[requests.length - 1] ?? answers.at(-1))?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(
    () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  );
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

const json =
  (status: number, body: unknown): Answer =>
  (_, response) => {
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  };
const failure = (code: string, httpStatus: number) => [
  { error: { message: "No.", code: -32000, data: { code, httpStatus, facts: { reason: "why" }, requestId: "r1" } } },
];
const page = { items: [], nextCursor: null, restarted: false };
const good = json(200, [{ result: { data: page } }]);

describe("createMedleyClient", () => {
  test("sends the token, and calls of one tick in one request", async () => {
    const { url, requests } = await serve(json(200, [{ result: { data: page } }, { result: { data: { items: [] } } }]));
    const medley = createMedleyClient({ url, token: "mt_secret" });
    const [feed] = await Promise.all([medley.feed.list.query({ sort: "new" }), medley.tag.popular.query({})]);
    expect(feed).toEqual(page);
    expect(requests).toHaveLength(1);
    expect(requests[0]?.url).toMatch(/^\/api\/trpc\/feed\.list,tag\.popular\?batch=1/);
    expect(requests[0]?.headers.authorization).toBe("Bearer mt_secret");
  });

  test("repeats a read that failed in passing, with a pause, until it works", async () => {
    const { url, requests } = await serve(
      json(503, failure("unavailable", 503)),
      json(429, failure("rate_limited", 429)),
      good,
    );
    expect(await createMedleyClient({ url }).feed.list.query({})).toEqual(page);
    expect(requests).toHaveLength(3);
  });

  test("waits as long as a busy server tells it to", async () => {
    const [busy] = failure("unavailable", 503);
    Object.assign(busy?.error.data.facts ?? {}, { reason: "busy", retryAfterSeconds: 1 });
    const { url, requests } = await serve(json(503, busy), good);
    const start = performance.now();
    expect(await createMedleyClient({ url }).feed.list.query({})).toEqual(page);
    expect(performance.now() - start).toBeGreaterThan(990);
    expect(requests).toHaveLength(2);
  });

  test("gives up after the retries it was told", async () => {
    const { url, requests } = await serve(json(503, failure("unavailable", 503)));
    const failed = createMedleyClient({ url, retries: 1 }).feed.list.query({});
    expect(readMedleyError(await failed.catch((error: unknown) => error))).toMatchObject({
      code: "unavailable",
      requestId: "r1",
    });
    expect(requests).toHaveLength(2);
  });

  test("never repeats a write, nor a read that was refused for good", async () => {
    const { url, requests } = await serve(json(503, failure("unavailable", 503)), json(404, failure("not_found", 404)));
    const medley = createMedleyClient({ url });
    await expect(medley.vote.cast.mutate({ postId: "x", value: 1 })).rejects.toThrow("No.");
    const gone = await medley.post.get.query({ id: "x" }).catch((error: unknown) => error);
    expect(readMedleyError(gone)).toMatchObject({ code: "not_found", facts: { reason: "why" } });
    expect(requests).toHaveLength(2);
  });

  test("stops when its signal says so, and says when nobody answered", async () => {
    const { url, requests } = await serve(() => {});
    const stop = new AbortController();
    const waiting = createMedleyClient({ url }).feed.list.query({}, { signal: stop.signal });
    while (requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
    stop.abort();
    await expect(waiting).rejects.toThrow();
    const nobody = createMedleyClient({ url: "http://127.0.0.1:9", retries: 0 }).feed.list.query({});
    expect(readMedleyError(await nobody.catch((error: unknown) => error)).code).toBe("unreachable");
  });
});
