import { AsyncLocalStorage } from "node:async_hooks";
import { expect, test, vi } from "vitest";
import { createCache } from "./cache.ts";
import { defineCache, tag } from "./declare.ts";
import { memoryStore } from "./memory-store.ts";
import { newNamespace, onEachStore } from "./testing/each-store.ts";
import { deferred } from "./testing/faulty-store.ts";
import { createManualClock } from "./testing/manual-clock.ts";
import { openTwo } from "./testing/processes.ts";

const input = { version: 1, ttlSeconds: 60, key: (id: string) => id, tags: (id: string) => [tag("post", id)] };
const feeds = defineCache<string, number>({ ...input, name: "feed", staleSeconds: 60 });
const steady = defineCache<string, number>({ ...input, name: "steady", staleSeconds: 10, staleIfErrorSeconds: 600 });

onEachStore((newStore) => {
  /** The clock only tells freshness here; Redis's own time to live is far off. */
  function open() {
    const clock = createManualClock(new Date());
    return { clock, ...openTwo(newStore, { clock }) };
  }

  test("past its time a value is given at once, while one load brings the next", async () => {
    const { here, clock, count } = open();
    await here.get(feeds, "a", async () => 1);
    clock.advance(61);
    const next = deferred<number>();
    const load = vi.fn(() => next.promise);
    const values = await Promise.all(Array.from({ length: 100 }, () => here.get(feeds, "a", load)));
    expect(new Set(values)).toEqual(new Set([1]));
    expect(await here.get(feeds, "a", load)).toBe(1);
    next.resolve(2);
    await expect.poll(() => here.get(feeds, "a", load)).toBe(2);
    expect(load).toHaveBeenCalledTimes(1);
    expect(count("stale")).toBeGreaterThan(0);
  });

  test("the load in the background is no part of what the reader who caused it does", async () => {
    const { here, clock } = open();
    const reader = new AsyncLocalStorage<string>();
    await here.get(feeds, "a", async () => 1);
    clock.advance(61);
    const seen: unknown[] = [];
    await reader.run("a reader", () => here.get(feeds, "a", async () => seen.push(reader.getStore())));
    await expect.poll(() => seen).toEqual([undefined]);
  });

  test("of two processes one brings the next value", async () => {
    const { here, there, clock } = open();
    await here.get(feeds, "a", async () => 1);
    clock.advance(61);
    const next = deferred<number>();
    const load = vi.fn(() => next.promise);
    expect(await Promise.all([here.get(feeds, "a", load), there.get(feeds, "a", load)])).toEqual([1, 1]);
    await expect.poll(() => load.mock.calls.length).toBe(1);
    next.resolve(2);
    await expect.poll(() => there.get(feeds, "a", load)).toBe(2);
    expect(await here.get(feeds, "a", load)).toBe(2);
    expect(load).toHaveBeenCalledTimes(1);
  });

  test("past that time too, readers wait for a load", async () => {
    const { here, clock } = open();
    await here.get(feeds, "a", async () => 1);
    clock.advance(121);
    expect(await here.get(feeds, "a", async () => 2)).toBe(2);
  });

  test("what was forgotten is never given, stale or not", async () => {
    const { here, there, clock } = open();
    await here.get(feeds, "a", async () => 1);
    await there.forget(tag("post", "a"));
    clock.advance(61);
    expect(await here.get(feeds, "a", async () => 2)).toBe(2);
  });

  test("a forget that overtakes the load in the background leaves nothing old behind", async () => {
    const { here, there, clock } = open();
    await here.get(feeds, "a", async () => 1);
    clock.advance(61);
    const began = deferred<void>();
    const late = deferred<number>();
    await here.get(feeds, "a", () => {
      began.resolve();
      return late.promise;
    });
    await began.promise;
    await there.forget(tag("post", "a"));
    expect(await there.get(feeds, "a", async () => 3)).toBe(3);
    late.resolve(2);
    await late.promise;
    expect(await here.get(feeds, "a", async () => 4)).toBe(3);
  });

  test("when loading fails, an older value is better than none", async () => {
    const { here, clock } = open();
    const fail = () => Promise.reject(new Error("no database"));
    await here.get(steady, "a", async () => 1);
    clock.advance(300);
    expect(await here.get(steady, "a", fail)).toBe(1);
    expect(await here.get(steady, "a", fail)).toBe(1);
    expect(await here.get(steady, "b", async () => 5)).toBe(5);
    await here.forget(tag("post", "a"));
    await expect(here.get(steady, "a", fail)).rejects.toThrow("no database");
    clock.advance(661);
    await expect(here.get(steady, "b", fail)).rejects.toThrow("no database");
  });

  test("a set value is fresh anew", async () => {
    const { here, clock } = open();
    await here.get(feeds, "a", async () => 1);
    clock.advance(61);
    await here.set(feeds, "a", 2);
    const load = vi.fn(async () => 3);
    expect(await here.get(feeds, "a", load)).toBe(2);
    expect(load).not.toHaveBeenCalled();
  });
});

test("what is loaded together does not expire together", async () => {
  const clock = createManualClock();
  const cache = createCache({ store: memoryStore({ clock }), namespace: newNamespace(), clock });
  const many = defineCache<string, number | null>({ ...input, name: "many", staleSeconds: 60 });
  const ids = Array.from({ length: 200 }, (_, n) => `${n}`);
  const load = vi.fn(async (missing: readonly string[]) => new Map(missing.map((id) => [id, 1])));
  await cache.getMany(many, ids, load);
  load.mockClear();
  clock.advance(53.9);
  await cache.getMany(many, ids, load);
  expect(load).not.toHaveBeenCalled();
  clock.advance(3);
  await cache.getMany(many, ids, load);
  const [[stale = []] = []] = load.mock.calls;
  expect(stale.length).toBeGreaterThan(20);
  expect(stale.length).toBeLessThan(180);
});
