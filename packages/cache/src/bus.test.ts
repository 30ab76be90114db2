import { startTestRedis } from "@medley/services";
import { expect, onTestFinished, test } from "vitest";
import { createCache } from "./cache.ts";
import { defineCache, tag } from "./declare.ts";
import type { CacheEvent } from "./events.ts";
import { memoryStore } from "./memory-store.ts";
import { redisBus } from "./redis-bus.ts";
import { redisStore } from "./redis-store.ts";
import { connected, newNamespace, onEachStore } from "./testing/each-store.ts";
import { createHub } from "./testing/hub.ts";
import { openTwo } from "./testing/processes.ts";
import { startRelay } from "./testing/relay.ts";

const names = defineCache<string, string>({
  ...{ name: "name", version: 1, ttlSeconds: 60, key: (id: string) => id },
  tags: (id) => [tag("user", id)],
});
const never = { recheckSeconds: 1_000 };

onEachStore((newStore) => {
  test("a bus that fails costs an event, and the writer is answered", async () => {
    const { here, hub, events } = openTwo(newStore);
    hub.cut();
    await here.forget(tag("user", "a"));
    expect(events).toContainEqual({ type: "error", operation: "publish", error: new Error("The bus is cut") });
  });

  test("a forget that could not reach the store is told to the others once it has", async () => {
    const { here, there, store } = openTwo(newStore, { firstLevel: never });
    await there.get(names, "a", async () => "old");
    store.breakDown();
    await here.forget(tag("user", "a"));
    store.recover();
    // Nobody reads here: it is repeated all the same.
    await expect.poll(() => there.get(names, "a", async () => "new"), { timeout: 5_000 }).toBe("new");
  });
});

test("where processes share no store, what one forgets the others take out of theirs", async () => {
  const hub = createHub({ sharesStore: false });
  const [here, there] = [memoryStore(), memoryStore()].map((store) => createCache({ store, bus: hub.newBus() }));
  await there?.get(names, "a", async () => "old");
  await here?.forget(tag("user", "a"));
  expect(await there?.get(names, "a", async () => "new")).toBe("new");
});

test("over Redis a forget reaches other processes, and a subscription that was lost empties the first level", async () => {
  const server = await startTestRedis();
  const relay = await startRelay(server.url);
  onTestFinished(async () => {
    relay.stop();
    await server.stop();
  });
  const namespace = newNamespace();
  const events: CacheEvent[] = [];
  const open = async (subscribeTo: string) => {
    const [redis, subscriber] = await Promise.all([connected(server.url), connected(subscribeTo)]);
    onTestFinished(() => {
      redis.disconnect();
      subscriber.disconnect();
    });
    const bus = redisBus({ redis, subscriber, channel: namespace, timeoutMs: 5_000 });
    const store = redisStore({ redis, timeoutMs: 5_000 });
    return createCache({ store, bus, namespace, firstLevel: never, onEvent: (event) => events.push(event) });
  };
  const emptied = () => events.filter(({ type }) => type === "emptied").length;
  const here = await open(relay.url);
  await expect.poll(emptied).toBe(1);
  const there = await open(server.url);
  await expect.poll(emptied).toBe(2);

  await here.get(names, "a", async () => "old");
  await there.forget(tag("user", "a"));
  await expect.poll(() => here.get(names, "a", async () => "new")).toBe("new");

  relay.cut();
  await expect.poll(emptied).toBe(3);
  await here.get(names, "b", async () => "old");
  await there.forget(tag("user", "b"));
  expect(await here.get(names, "b", async () => "new")).toBe("old");
  relay.restore();
  await expect.poll(() => here.get(names, "b", async () => "new"), { timeout: 10_000 }).toBe("new");
});
