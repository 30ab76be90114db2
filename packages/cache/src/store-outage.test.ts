import { startTestRedis } from "@medley/services";
import { expect, test, vi } from "vitest";
import { createCache } from "./cache.ts";
import { defineCache, tag } from "./declare.ts";
import { redisStore } from "./redis-store.ts";
import { connected, newNamespace, onEachStore } from "./testing/each-store.ts";
import { createFaultyStore } from "./testing/faulty-store.ts";
import { startRelay } from "./testing/relay.ts";

const names = defineCache<string, string | null>({
  name: "name",
  version: 1,
  ttlSeconds: 60,
  key: (id) => id,
  tags: (id) => [tag("user", id)],
});

onEachStore((newStore) => {
  function open() {
    const store = createFaultyStore(newStore());
    const shared = { store, namespace: newNamespace() };
    return { store, cache: createCache(shared), elsewhere: createCache(shared) };
  }

  test("while the store fails every read is a miss and every call succeeds", async () => {
    const { store, cache } = open();
    await cache.set(names, "a", "Alice");
    store.breakDown();
    const load = vi.fn(async () => "Alice, loaded");
    expect(await cache.get(names, "a", load)).toBe("Alice, loaded");
    expect(await cache.get(names, "a", load)).toBe("Alice, loaded");
    expect(await cache.getMany(names, ["a", "b"], async () => new Map([["b", "Bob"]]))).toEqual([null, "Bob"]);
    expect(await cache.peek(names, "a")).toBeUndefined();
    await cache.set(names, "c", "Carol");
    await cache.touch(names, "a");
    await cache.forget(tag("user", "b"));
    expect(load).toHaveBeenCalledTimes(2);
  });

  test("a failing store is asked once per read, not once per step", async () => {
    const { store, cache } = open();
    store.breakDown();
    await cache.get(names, "a", async () => "Alice");
    expect(store.calls).toEqual(["readMany"]);
  });

  test("when the store is back, so are its entries", async () => {
    const { store, cache } = open();
    await cache.set(names, "a", "Alice");
    store.breakDown();
    await cache.get(names, "a", async () => "loaded");
    store.recover();
    expect(await cache.get(names, "a", async () => "loaded")).toBe("Alice");
  });

  test("what was forgotten while the store failed is forgotten when it is back, in every process", async () => {
    const { store, cache, elsewhere } = open();
    await cache.set(names, "a", "old");
    await cache.set(names, "b", "kept");
    store.breakDown();
    await cache.forget(tag("user", "a"));
    await cache.get(names, "a", async () => "still broken");
    store.recover();
    expect(await cache.get(names, "b", async () => "loaded")).toBe("kept");
    expect(await cache.peek(names, "a")).toBeUndefined();
    expect(await elsewhere.peek(names, "a")).toBeUndefined();
  });

  test("a value that could not be set takes the older one with it", async () => {
    const { store, cache } = open();
    await cache.set(names, "a", "old");
    store.breakDown();
    await cache.set(names, "a", "new");
    store.recover();
    expect(await cache.peek(names, "a")).toBeUndefined();
  });
});

test("a Redis that goes away and comes back costs misses and no errors", async () => {
  const server = await startTestRedis();
  const relay = await startRelay(server.url);
  const redis = await connected(relay.url);
  const cache = createCache({ store: redisStore({ redis, timeoutMs: 2_000 }), namespace: newNamespace() });
  await cache.set(names, "a", "kept");
  relay.cut();
  await expect.poll(() => cache.get(names, "a", async () => "loaded")).toBe("loaded");
  relay.restore();
  await expect.poll(() => cache.get(names, "a", async () => "loaded"), { timeout: 10_000 }).toBe("kept");
  redis.disconnect();
  relay.stop();
  await server.stop();
});
