import { randomUUID } from "node:crypto";
import { startTestRedis, type TestRedis } from "@medley/services";
import type { Redis } from "ioredis";
import { afterAll, beforeAll, describe } from "vitest";
import { connectRedis } from "../connect-redis.ts";
import { memoryStore } from "../memory-store.ts";
import { redisStore } from "../redis-store.ts";
import type { Store } from "../store.ts";

/** Runs the same tests on every store. The Redis one is patient, as these tests are not about time-outs. */
export function onEachStore(body: (newStore: () => Store) => void): void {
  describe("in memory", () => body(() => memoryStore()));

  describe("in Redis", () => {
    let server: TestRedis;
    let redis: Redis;
    beforeAll(async () => {
      server = await startTestRedis();
      redis = await connected(server.url);
    });
    afterAll(async () => {
      redis.disconnect();
      await server.stop();
    });
    body(() => redisStore({ redis, timeoutMs: 10_000 }));
  });
}

/** A connection that is ready. */
export async function connected(url: string): Promise<Redis> {
  const redis = connectRedis(url, () => {});
  if (redis.status !== "ready") await new Promise((resolve) => redis.once("ready", resolve));
  return redis;
}

/** A namespace no other test uses. */
export const newNamespace = () => `test-${randomUUID()}`;
