import { startTestRedis } from "@medley/services";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Cache, createCache } from "./cache.ts";
import { connectRedis } from "./connect-redis.ts";
import { defineCache, tag } from "./declare.ts";
import { redisBus } from "./redis-bus.ts";
import { redisStore } from "./redis-store.ts";
import { newNamespace } from "./testing/each-store.ts";

const rows = defineCache<string, string>({
  ...{ name: "row", version: 1, ttlSeconds: 60, key: (id: string) => id },
  tags: (id) => [tag("row", id)],
});

type Server = { url: string; pid: number; stop(): Promise<void> };

/** A Redis that may be harmed: never the one that REDIS_URL names. */
describe.skipIf(process.env.REDIS_URL)("whatever happens to Redis, readers are answered", () => {
  let server: Server;
  let cache: Cache;
  let control: ReturnType<typeof connectRedis>;
  let closeAll: () => void;
  beforeEach(async () => {
    const { url, stop } = await startTestRedis();
    const open = () => connectRedis(url, () => {});
    const [redis, subscriber] = [open(), open()];
    control = open();
    await expect.poll(() => [redis, subscriber, control].every(({ status }) => status === "ready")).toBe(true);
    const pid = Number(/process_id:(\d+)/.exec(await control.info("server"))?.[1]);
    server = { url, pid, stop };
    cache = createCache({
      store: redisStore({ redis }),
      bus: redisBus({ redis, subscriber }),
      namespace: newNamespace(),
      firstLevel: { recheckSeconds: 0.05 },
    });
    closeAll = () => {
      for (const each of [redis, subscriber, control]) each.disconnect();
    };
  });
  afterEach(async () => {
    closeAll();
    await server.stop();
  });

  /** Reads for a while as 20 readers do, and tells how they fared. */
  async function readOn(forMs: number) {
    const until = performance.now() + forMs;
    const took: number[] = [];
    let bad = 0;
    const reader = async (n: number) => {
      for (let at = 0; performance.now() < until; at++) {
        const id = `${(n * 7 + at) % 50}`;
        const start = performance.now();
        const value = await cache.get(rows, id, async () => `row ${id}`).catch(() => "");
        took.push(performance.now() - start);
        if (value !== `row ${id}`) bad += 1;
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    };
    await Promise.all(Array.from({ length: 20 }, (_, n) => reader(n)));
    took.sort((a, b) => a - b);
    return { bad, longest: took.at(-1) ?? 0, p99: took[Math.floor(took.length * 0.99)] ?? 0 };
  }

  async function expectAnswers() {
    const { bad, longest } = await readOn(800);
    expect(bad).toBe(0);
    // 100 ms for the call that Redis does not answer; the rest is room for a busy machine.
    expect(longest).toBeLessThan(700);
  }

  test("killed", async () => {
    await readOn(100);
    process.kill(server.pid, "SIGKILL");
    await expectAnswers();
  });

  test("frozen, and back again", async () => {
    await readOn(100);
    process.kill(server.pid, "SIGSTOP");
    try {
      await expectAnswers();
    } finally {
      process.kill(server.pid, "SIGCONT");
    }
    await expectAnswers();
    await expect.poll(async () => (await control.dbsize()) > 0, { timeout: 10_000 }).toBe(true);
  });

  test("flushed", async () => {
    await readOn(100);
    await control.flushall();
    await expectAnswers();
    expect(await control.dbsize()).toBeGreaterThan(50);
  });

  test("full, taking no more writes: what is forgotten stays forgotten", async () => {
    await cache.get(rows, "1", async () => "row 1");
    await control.config("SET", "maxmemory-policy", "noeviction");
    await control.config("SET", "maxmemory", "1");
    await expectAnswers();
    await cache.forget(tag("row", "1"));
    expect(await cache.get(rows, "1", async () => "new")).toBe("new");
    expect(await cache.get(rows, "never read", async () => "loaded")).toBe("loaded");
  });
});
