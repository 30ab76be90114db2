import { createDatabase } from "@medley/db";
import { createEmptyDatabase } from "@medley/db/testing";
import { startTestRedis } from "@medley/services";
import { expect, onTestFinished, test, vi } from "vitest";
import { send } from "../testing/send.ts";
import { startTestServer, type TestServerOptions } from "../testing/start-test-server.ts";

async function start(options?: TestServerOptions) {
  const server = await startTestServer(options);
  onTestFinished(server.close);
  return server;
}

const ask = async (url: string) => {
  const { status, body } = await send(url, "/readyz");
  return { ...JSON.parse(body), http: status };
};
const soon = { timeout: 10_000, interval: 100 };

test("a server with its database is alive and ready", async () => {
  const { url } = await start();
  expect(await ask(url)).toEqual({ status: "ready", database: "ok", redis: "absent", draining: false, http: 200 });
  expect((await send(url, "/livez")).status).toBe(200);
  expect((await send(url, "/readyz", { method: "HEAD" })).status).toBe(200);
});

test("while its database is away a server is alive, not ready, and ready again when it is back", async () => {
  const elsewhere = await createEmptyDatabase();
  onTestFinished(elsewhere.drop);
  const admin = createDatabase({ url: elsewhere.url, limits: { maxOpen: 1, maxIdle: 0 } });
  onTestFinished(admin.close);
  const { url, settings } = await start();
  const name = new URL(settings.databaseUrl).pathname.slice(1);

  await admin.pool.query(`alter database ${name} allow_connections false`);
  await admin.pool.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [name]);
  await vi.waitFor(
    async () => expect(await ask(url)).toMatchObject({ status: "unready", database: "down", http: 503 }),
    soon,
  );
  expect((await send(url, "/livez")).status).toBe(200);
  const { status, json } = await send(url, "/api/trpc/feed.list");
  expect([status, json().error.data.code]).toEqual([500, "internal"]);

  await admin.pool.query(`alter database ${name} allow_connections true`);
  await vi.waitFor(async () => expect(await ask(url)).toMatchObject({ status: "ready", http: 200 }), soon);
});

test("a server on a database that lacks a migration is not ready", async () => {
  const { url, app } = await start();
  await app.db.pool.query("delete from _prisma_migrations where migration_name like '%initial'");
  expect(await ask(url)).toMatchObject({ status: "unready", database: "migrations pending", http: 503 });
});

test("a Redis that is away makes a server degraded, and it goes on answering", async () => {
  const redis = await startTestRedis();
  const { url } = await start({ env: { REDIS_URL: redis.url } });
  await vi.waitFor(async () => expect(await ask(url)).toMatchObject({ status: "ready", redis: "up" }), soon);
  await redis.stop();
  await vi.waitFor(
    async () => expect(await ask(url)).toMatchObject({ status: "degraded", redis: "down", http: 200 }),
    soon,
  );
  expect((await send(url, "/api/trpc/feed.list")).status).toBe(200);
});
