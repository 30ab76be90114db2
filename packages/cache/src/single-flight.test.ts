import { expect, test, vi } from "vitest";
import { createCache } from "./cache.ts";
import { defineCache } from "./declare.ts";
import { newNamespace, onEachStore } from "./testing/each-store.ts";
import { createFaultyStore, deferred } from "./testing/faulty-store.ts";

const names = defineCache<string, string | null>({ name: "name", version: 1, ttlSeconds: 60, key: (id) => id });

onEachStore((newStore) => {
  function open() {
    const store = createFaultyStore(newStore());
    return { store, cache: createCache({ store, namespace: newNamespace() }) };
  }

  test("a thousand callers of one entry are one read and one load", async () => {
    const { cache, store } = open();
    const load = vi.fn(async () => "Alice");
    const values = await Promise.all(Array.from({ length: 1000 }, () => cache.get(names, "a", load)));
    expect(new Set(values)).toEqual(new Set(["Alice"]));
    expect(load).toHaveBeenCalledTimes(1);
    expect(store.calls.filter((call) => call === "readMany")).toHaveLength(1);
  });

  test("a getMany waits for what others load and loads the rest itself", async () => {
    const { cache } = open();
    const slow = deferred<string>();
    const single = cache.get(names, "a", () => slow.promise);
    const loadMany = vi.fn(async (ids: readonly string[]) => new Map(ids.map((id) => [id, id.toUpperCase()])));
    const many = cache.getMany(names, ["a", "b"], loadMany);
    const other = cache.getMany(names, ["b", "c"], loadMany);
    slow.resolve("Alice");
    expect(await Promise.all([single, many, other])).toEqual(["Alice", ["Alice", "B"], ["B", "C"]]);
    expect(loadMany.mock.calls).toEqual([[["b"]], [["c"]]]);
  });

  test("a failing load is one load, and its failure is everyone's", async () => {
    const { cache } = open();
    const load = vi.fn(async (): Promise<string> => {
      throw new Error("no database");
    });
    const outcomes = await Promise.allSettled(Array.from({ length: 100 }, () => cache.get(names, "a", load)));
    expect(outcomes.every(({ status }) => status === "rejected")).toBe(true);
    expect(load).toHaveBeenCalledTimes(1);
  });

  test("after a load has ended, well or badly, the next one is a new one", async () => {
    const { cache } = open();
    await expect(cache.get(names, "a", () => Promise.reject(new Error("once")))).rejects.toThrow("once");
    expect(await cache.get(names, "a", async () => "Alice")).toBe("Alice");
  });

  test("loads of different entries don't wait for each other", async () => {
    const { cache } = open();
    const slow = deferred<string>();
    const waiting = cache.get(names, "a", () => slow.promise);
    expect(await cache.get(names, "b", async () => "Bob")).toBe("Bob");
    slow.resolve("Alice");
    expect(await waiting).toBe("Alice");
  });
});
