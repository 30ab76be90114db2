import { randomUUID } from "node:crypto";
import { startTestRedis, type TestRedis } from "@medley/services";
import type { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connectRedis } from "../connect-redis.ts";
import { memoryStore } from "../memory-store.ts";
import { redisStore } from "../redis-store.ts";
import type { Store } from "../store.ts";
import { watchCommands } from "./watch-commands.ts";

/** They walk all that a Redis holds, or empty it. */
const forbidden = ["keys", "scan", "flushall", "flushdb"];

/**
 * Runs the same tests on every store, and watches what they have a Redis do. The Redis one is patient, as these tests
 * are not about time-outs.
 */
export function onEachStore(body: (newStore: () => Store) => void): void {
  describe("in memory", () => body(() => memoryStore()));

  describe("in Redis", () => {
    let server: TestRedis;
    let redis: Redis;
    let commands: Awaited<ReturnType<typeof watchCommands>>;
    beforeAll(async () => {
      server = await startTestRedis();
      redis = await connected(server.url);
      commands = await watchCommands(redis);
    });
    afterAll(async () => {
      commands.stop();
      redis.disconnect();
      await server.stop();
    });
    body(() => redisStore({ redis, timeoutMs: 10_000 }));

    test("nothing above walked the keys of a whole Redis or emptied it", async () => {
      const names = await commands.names();
      expect(forbidden.filter((name) => names.has(name))).toEqual([]);
      expect([...names]).toContain("echo");
    });
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
