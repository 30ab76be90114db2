import { startTestRedis, type TestRedis } from "@medley/services";
import type { Redis } from "ioredis";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { connectRedis } from "./connect-redis.ts";
import { redisStore } from "./redis-store.ts";
import { connected, newNamespace } from "./testing/each-store.ts";
import { startRelay } from "./testing/relay.ts";

let server: TestRedis;
const open: Redis[] = [];

beforeAll(async () => {
  server = await startTestRedis();
});
afterEach(() => {
  for (const redis of open.splice(0)) redis.disconnect();
});
afterAll(() => server.stop());

test("a call fails at once while there is no connection", async () => {
  const redis = connectRedis("redis://127.0.0.1:1", () => {});
  open.push(redis);
  const start = performance.now();
  await expect(redisStore({ redis }).readMany(["a"])).rejects.toThrow("Redis is not ready");
  expect(performance.now() - start).toBeLessThan(50);
});

test("a call to a server that says nothing fails after the time-out", async () => {
  const redis = await connected(server.url);
  open.push(redis);
  const blocker = await connected(server.url);
  open.push(blocker);
  const blocked = blocker.eval(
    "local t = redis.call('TIME') repeat local n = redis.call('TIME') until (n[1]-t[1])*1000000+n[2]-t[2] > 400000",
    0,
  );
  const start = performance.now();
  await expect(redisStore({ redis, timeoutMs: 100 }).readMany(["a"])).rejects.toThrow("within 100 ms");
  expect(performance.now() - start).toBeLessThan(350);
  await blocked;
});

test("a connection that was cut comes back by itself", async () => {
  const relay = await startRelay(server.url);
  const redis = await connected(relay.url);
  open.push(redis);
  const store = redisStore({ redis, timeoutMs: 10_000 });
  const key = newNamespace();
  await store.writeMany([{ key, text: "x", ttlSeconds: 60 }]);
  relay.cut();
  await expect.poll(() => store.readMany([key]).catch(() => "failed")).toBe("failed");
  relay.restore();
  await expect.poll(() => store.readMany([key]).catch(() => "failed"), { timeout: 10_000 }).toEqual(["x"]);
  relay.stop();
});

test("a command that one reply of a pipeline refuses is an error, not a silent gap", async () => {
  const redis = await connected(server.url);
  open.push(redis);
  const key = newNamespace();
  await redis.lpush(key, "x");
  const write = { key, text: "x", ttlSeconds: 60, unlessChangedFrom: "old" };
  await expect(redisStore({ redis, timeoutMs: 10_000 }).writeMany([write])).rejects.toThrow("WRONGTYPE");
});
