import { afterAll, beforeAll, expect, test } from "vitest";
import { post, send } from "./testing/send.ts";
import { signUpAndIn } from "./testing/sign-in.ts";
import { startTestServer, type TestServer } from "./testing/start-test-server.ts";

let t: TestServer;
let cookie: string;
beforeAll(async () => {
  t = await startTestServer({ env: { DB_MAX_OPEN_CONNS: "2", DB_ACQUIRE_TIMEOUT: "1s" } });
  cookie = await signUpAndIn(t.url, "alice");
});
afterAll(() => t.close());

/** Every connection is in use while `work` runs. */
async function whileFull<T>(work: () => Promise<T>): Promise<T> {
  const held = await Promise.all([t.app.db.pool.connect(), t.app.db.pool.connect()]);
  try {
    return await work();
  } finally {
    for (const client of held) client.release();
  }
}

test("with every connection in use a call is told to come back, whether it asks who calls or not", async () => {
  const vote = { postId: "00000000-0000-7000-8000-000000000000", value: 1 };
  const answers = await whileFull(() =>
    Promise.all([
      send(t.url, "/api/trpc/feed.list"),
      send(t.url, "/api/trpc/feed.list", { headers: { cookie } }),
      post(t.url, "/api/trpc/vote.cast", vote, { cookie, origin: t.url }),
    ]),
  );
  for (const { status, headers, json } of answers) {
    expect([status, headers["retry-after"], json().error.data.code]).toEqual([503, "2", "unavailable"]);
  }
  expect((await send(t.url, "/api/trpc/feed.list")).status).toBe(200);
});

test("nobody is queued without bound, and the wait is told", async () => {
  const { body } = await send(t.url, "/metrics");
  expect(body).toMatch(/db_connections\{state="waiting"\} 0/);
  expect(body).toMatch(/trpc_procedure_duration_seconds_count\{procedure="feed.list",result="failed"\} [1-9]/);
  expect(body).toMatch(/db_pool_acquire_seconds_bucket\{le="0.1"\} \d+/);
});
