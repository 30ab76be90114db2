import { expect, test } from "vitest";
import { createCache } from "./cache.ts";
import { defineCache, tag } from "./declare.ts";
import { memoryStore } from "./memory-store.ts";
import { newNamespace, onEachStore } from "./testing/each-store.ts";
import { createManualClock } from "./testing/manual-clock.ts";

const input = { name: "snapshot", version: 1, key: (id: string) => id, tags: () => [tag("feeds")] };

onEachStore((newStore) => {
  const snapshots = defineCache<string, string[]>({ ...input, ttlSeconds: 0.3 });

  test("a touched entry outlives one that was not", async () => {
    const cache = createCache({ store: newStore(), namespace: newNamespace() });
    await cache.set(snapshots, "used", ["1", "2"]);
    await cache.set(snapshots, "left", ["1"]);
    const untilLeftIsGone = expect.poll(
      async () => {
        await cache.touch(snapshots, "used");
        return await cache.peek(snapshots, "left");
      },
      { interval: 20 },
    );
    await untilLeftIsGone.toBeUndefined();
    expect(await cache.peek(snapshots, "used")).toEqual(["1", "2"]);
  });

  test("a touch doesn't bring back what was forgotten, and creates nothing", async () => {
    const cache = createCache({ store: newStore(), namespace: newNamespace() });
    await cache.set(snapshots, "a", ["1"]);
    await cache.forget(tag("feeds"));
    await cache.touch(snapshots, "a");
    await cache.touch(snapshots, "never-there");
    expect(await cache.peek(snapshots, "a")).toBeUndefined();
    expect(await cache.peek(snapshots, "never-there")).toBeUndefined();
  });
});

test("an entry in use lives on for weeks, its tags with it", async () => {
  const clock = createManualClock();
  const cache = createCache({ store: memoryStore({ clock }), clock });
  const snapshots = defineCache<string, string[]>({ ...input, ttlSeconds: 1_800 });
  await cache.set(snapshots, "a", ["1"]);
  for (let minutes = 0; minutes < 14 * 24 * 60; minutes += 29) {
    clock.advance(29 * 60);
    await cache.touch(snapshots, "a");
  }
  expect(await cache.peek(snapshots, "a")).toEqual(["1"]);
  clock.advance(1_800);
  expect(await cache.peek(snapshots, "a")).toBeUndefined();
});
