import { expect, test, vi } from "vitest";
import { createCache } from "./cache.ts";
import { defineCache, tag } from "./declare.ts";
import { newNamespace, onEachStore } from "./testing/each-store.ts";
import { createFaultyStore } from "./testing/faulty-store.ts";

type Card = { id: string; title: string };

const cards = defineCache<string, Card | null>({
  name: "card",
  version: 1,
  ttlSeconds: 60,
  key: (id) => id,
  tags: (id) => [tag("post", id), tag("site")],
});

onEachStore((newStore) => {
  function open() {
    const store = createFaultyStore(newStore());
    const cache = createCache({ store, namespace: newNamespace() });
    /** Rows in an order of their own, and none for ids that start with "no". */
    const loadMany = vi.fn(async (ids: readonly string[]) => {
      const found = ids.filter((id) => !id.startsWith("no")).toReversed();
      return new Map(found.map((id) => [id, { id, title: `Card ${id}` }]));
    });
    return { store, cache, loadMany };
  }

  test("values come in the arguments' order, whether found, loaded, repeated or missing", async () => {
    const { cache, loadMany } = open();
    await cache.getMany(cards, ["b", "no1"], loadMany);
    const values = await cache.getMany(cards, ["c", "b", "no1", "a", "c", "no2"], loadMany);
    expect(values.map((value) => value?.id ?? null)).toEqual(["c", "b", null, "a", "c", null]);
  });

  test("only what is missing is loaded, once and in one call", async () => {
    const { cache, loadMany } = open();
    await cache.getMany(cards, ["b", "no1"], loadMany);
    await cache.getMany(cards, ["a", "b", "c", "no1", "no2", "a"], loadMany);
    await cache.getMany(cards, ["a", "b", "c", "no1", "no2", "a"], loadMany);
    expect(loadMany.mock.calls).toEqual([[["b", "no1"]], [["a", "c", "no2"]]]);
  });

  test("fifty hits are one read of the store, fifty misses one read, one claim and one write", async () => {
    const { cache, store, loadMany } = open();
    const ids = Array.from({ length: 50 }, (_, index) => `${index}`);
    await cache.getMany(cards, ids, loadMany);
    expect(store.calls.splice(0)).toEqual(["readMany", "claimMany", "writeMany"]);
    await cache.getMany(cards, ids, loadMany);
    expect(store.calls).toEqual(["readMany"]);
  });

  test("no arguments need neither store nor loader", async () => {
    const { cache, store, loadMany } = open();
    expect(await cache.getMany(cards, [], loadMany)).toEqual([]);
    expect(store.calls).toEqual([]);
    expect(loadMany).not.toHaveBeenCalled();
  });

  test("arguments may be more than a key", async () => {
    const { cache } = open();
    const votes = defineCache<{ userId: string; postId: string }, number | null>({
      name: "vote",
      version: 1,
      ttlSeconds: 60,
      key: ({ userId, postId }) => `${userId}/${postId}`,
    });
    const args = ["p1", "p2", "p3"].map((postId) => ({ userId: "u", postId }));
    const loadMany = async () => new Map([[votes.key({ userId: "u", postId: "p2" }), -1]]);
    expect(await cache.getMany(votes, args, loadMany)).toEqual([null, -1, null]);
  });

  test("a failing loader fails the call, and what it should have loaded is loaded next time", async () => {
    const { cache, loadMany } = open();
    await cache.getMany(cards, ["a"], loadMany);
    const failing = cache.getMany(cards, ["a", "b"], async () => {
      throw new Error("no database");
    });
    await expect(failing).rejects.toThrow("no database");
    expect((await cache.getMany(cards, ["a", "b"], loadMany)).map((value) => value?.id)).toEqual(["a", "b"]);
  });

  test("get and getMany share entries", async () => {
    const { cache, loadMany } = open();
    await cache.getMany(cards, ["a"], loadMany);
    const load = vi.fn(async () => null);
    expect(await cache.get(cards, "a", load)).toEqual({ id: "a", title: "Card a" });
    expect(load).not.toHaveBeenCalled();
  });
});
