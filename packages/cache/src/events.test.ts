import { expect, test } from "vitest";
import { createCache } from "./cache.ts";
import { defineCache, defineDerived, tag } from "./declare.ts";
import type { CacheEvent } from "./events.ts";
import { ipcBus } from "./ipc-bus.ts";
import { memoryStore } from "./memory-store.ts";
import { newNamespace, onEachStore } from "./testing/each-store.ts";
import { createFaultyStore } from "./testing/faulty-store.ts";
import { createManualClock } from "./testing/manual-clock.ts";

const names = defineCache<string, string | null>({ name: "name", version: 1, ttlSeconds: 60, key: (id) => id });

onEachStore((newStore) => {
  test("hits and misses are counted per entry, by cache and level", async () => {
    const events: CacheEvent[] = [];
    const store = newStore();
    const cache = createCache({ store, namespace: newNamespace(), onEvent: (event) => events.push(event) });
    await cache.set(names, "a", "Alice");
    await cache.set(names, "b", null);
    await cache.getMany(names, ["a", "b", "c"], async () => new Map());
    await cache.peek(names, "d");
    expect(events.filter(({ type }) => type === "hit" || type === "miss")).toEqual([
      { type: "hit", cache: "name", level: store.level, count: 2 },
      { type: "miss", cache: "name", count: 1 },
      { type: "miss", cache: "name", count: 1 },
    ]);
  });
});

test("what came along and is filled in, and what isn't read for its own sake, is neither hit nor miss", async () => {
  const events: CacheEvent[] = [];
  const cache = createCache({ store: memoryStore(), bus: ipcBus(), onEvent: (event) => events.push(event) });
  const reads = () => events.filter(({ type }) => ["hit", "miss", "stale"].includes(type));
  const came = new Map([
    ["a", "Alice"],
    ["b", "Bob"],
  ]);
  await cache.fill(names, ["a", "b"], async () => came);
  await cache.fill(names, ["a", "b"], () => Promise.reject(new Error("both are there")));
  const markers = defineCache<string, true>({ ...names, name: "marker", uncounted: true });
  await cache.peek(markers, "late");
  await cache.set(markers, "late", true);
  await cache.peek(markers, "late");
  expect(reads()).toEqual([]);
  expect(await cache.getMany(names, ["a", "b"], () => Promise.reject(new Error("both are there")))).toEqual([
    "Alice",
    "Bob",
  ]);
  expect(reads()).toEqual([{ type: "hit", cache: "name", level: 1, count: 2 }]);
});

test("what is made of other reads is a hit when it is there, and else those reads are counted", async () => {
  const events: CacheEvent[] = [];
  const cache = createCache({ store: memoryStore(), bus: ipcBus(), onEvent: (event) => events.push(event) });
  const greetings = defineDerived<string, string>({ name: "greeting", version: 1, ttlSeconds: 60, key: (id) => id });
  const greet = () =>
    cache.derive(greetings, "a", async () => `Hello ${await cache.get(names, "a", async () => "Alice")}`);
  await greet();
  await greet();
  expect(events.filter(({ type }) => ["hit", "miss", "made"].includes(type))).toEqual([
    { type: "made", cache: "greeting", count: 1 },
    { type: "miss", cache: "name", count: 1 },
    { type: "hit", cache: "greeting", level: 1, count: 1 },
  ]);
});

test("a load tells how long it took and whether it worked", async () => {
  const events: CacheEvent[] = [];
  const clock = createManualClock();
  const cache = createCache({ store: memoryStore(), clock, onEvent: (event) => events.push(event) });
  await cache.get(names, "a", async () => {
    clock.advance(0.25);
    return "Alice";
  });
  await expect(cache.get(names, "b", () => Promise.reject(new Error("no database")))).rejects.toThrow();
  expect(events.filter(({ type }) => type === "load")).toEqual([
    { type: "load", cache: "name", count: 1, milliseconds: 250, ok: true },
    { type: "load", cache: "name", count: 1, milliseconds: 0, ok: false },
  ]);
});

test("a forget tells how many tags, a failing store which operation and why", async () => {
  const events: CacheEvent[] = [];
  const store = createFaultyStore(memoryStore());
  const cache = createCache({ store, onEvent: (event) => events.push(event) });
  await cache.forget(tag("user", "a"), tag("user", "b"));
  store.breakDown();
  await cache.peek(names, "a");
  expect(events).toEqual([
    { type: "forget", tags: 2, from: "here" },
    { type: "error", operation: "read", error: new Error("The store is broken") },
    { type: "miss", cache: "name", count: 1 },
  ]);
});
