import { expect, test } from "vitest";
import { createCache } from "./cache.ts";
import { defineMark } from "./declare.ts";
import { newNamespace, onEachStore } from "./testing/each-store.ts";
import { createFaultyStore } from "./testing/faulty-store.ts";

const seen = defineMark<{ post: string; viewer: string }>({
  name: "seen",
  ttlSeconds: 60,
  key: ({ post, viewer }) => `${post}/${viewer}`,
});

onEachStore((newStore) => {
  test("of many who add the same mark, in any process, one is the first", async () => {
    const shared = { store: newStore(), namespace: newNamespace() };
    const processes = [createCache(shared), createCache(shared)];
    const adds = Array.from({ length: 100 }, (_, index) => processes[index % 2]?.add(seen, { post: "1", viewer: "a" }));
    expect((await Promise.all(adds)).filter(Boolean)).toHaveLength(1);
  });

  test("marks of different things don't know each other", async () => {
    const cache = createCache({ store: newStore(), namespace: newNamespace() });
    expect(await cache.add(seen, { post: "1", viewer: "a" })).toBe(true);
    expect(await cache.add(seen, { post: "1", viewer: "b" })).toBe(true);
    expect(await cache.add(seen, { post: "2", viewer: "a" })).toBe(true);
    expect(await cache.add(seen, { post: "1", viewer: "a" })).toBe(false);
  });

  test("a mark ends with its time, and being added again doesn't lengthen it", async () => {
    const cache = createCache({ store: newStore(), namespace: newNamespace() });
    const brief = defineMark<string>({ name: "brief", ttlSeconds: 0.1, key: (id) => id });
    expect(await cache.add(brief, "a")).toBe(true);
    await expect.poll(() => cache.add(brief, "a"), { interval: 10 }).toBe(true);
  });

  test("while the store fails, this process tells the first from the rest by itself", async () => {
    const store = createFaultyStore(newStore());
    const cache = createCache({ store, namespace: newNamespace() });
    store.breakDown();
    expect(await cache.add(seen, { post: "1", viewer: "a" })).toBe(true);
    expect(await cache.add(seen, { post: "1", viewer: "a" })).toBe(false);
  });
});
