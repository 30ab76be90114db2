import { expect, test } from "vitest";
import { createCache } from "./cache.ts";
import { defineCache, tag } from "./declare.ts";
import { newNamespace, onEachStore } from "./testing/each-store.ts";
import { createFaultyStore } from "./testing/faulty-store.ts";

const base = { version: 1, ttlSeconds: 60, key: (id: string) => id };
const cards = defineCache<string, string>({
  ...base,
  name: "card",
  tags: (id) => [tag("post", id), tag("posts")],
});
const details = defineCache<string, string>({ ...base, name: "detail", tags: (id) => [tag("post", id)] });
const plain = defineCache<string, string>({ ...base, name: "plain" });

onEachStore((newStore) => {
  async function filled() {
    const store = createFaultyStore(newStore());
    const namespace = newNamespace();
    const cache = createCache({ store, namespace });
    for (const id of ["1", "2"]) {
      for (const each of [cards, details, plain]) await cache.get(each, id, async () => "old");
    }
    /** What a process that never heard of the forgetting finds. */
    const elsewhere = createCache({ store, namespace });
    const left = async () => {
      const seen: string[] = [];
      for (const each of [cards, details, plain]) {
        for (const id of ["1", "2"]) if (await elsewhere.peek(each, id)) seen.push(`${each.name} ${id}`);
      }
      return seen;
    };
    return { cache, store, left };
  }

  test("forgetting a tag drops every entry that names it, in every process, and no other", async () => {
    const { cache, left } = await filled();
    await cache.forget(tag("post", "1"));
    expect(await left()).toEqual(["card 2", "detail 2", "plain 1", "plain 2"]);
  });

  test("several tags go in one call to the store", async () => {
    const { cache, store, left } = await filled();
    store.calls.length = 0;
    await cache.forget(tag("posts"), tag("post", "2"), tag("posts"));
    expect(store.calls).toEqual(["removeMany"]);
    expect(await left()).toEqual(["detail 1", "plain 1", "plain 2"]);
  });

  test("after a forget the next get loads, and what it loaded is found again", async () => {
    const { cache } = await filled();
    await cache.forget(tag("post", "1"));
    expect(await cache.get(cards, "1", async () => "new")).toBe("new");
    expect(await cache.get(cards, "1", async () => "newer")).toBe("new");
  });

  test("forgetting what nobody named, or nothing at all, is no error", async () => {
    const { cache, left } = await filled();
    await cache.forget(tag("post", "unheard-of"));
    await cache.forget();
    expect(await left()).toHaveLength(6);
  });

  test("a set value is forgotten like a loaded one", async () => {
    const { cache } = await filled();
    await cache.set(cards, "3", "set");
    await cache.forget(tag("post", "3"));
    expect(await cache.peek(cards, "3")).toBeUndefined();
  });

  test("an entry that lost a tag's epoch (evicted, flushed) is a miss, whatever epoch comes next", async () => {
    const store = newStore();
    const namespace = newNamespace();
    const cache = createCache({ store, namespace });
    await cache.get(cards, "1", async () => "old");
    await store.removeMany([`${namespace}:#post:1`]);
    expect(await cache.peek(cards, "1")).toBeUndefined();
    await cache.get(details, "1", async () => "claims a new epoch");
    expect(await cache.peek(cards, "1")).toBeUndefined();
  });

  test("a declaration that gained a tag does not believe entries from before", async () => {
    const shared = { store: newStore(), namespace: newNamespace() };
    await createCache(shared).set(defineCache<string, string>({ ...base, name: "grown" }), "1", "old");
    const grown = defineCache<string, string>({ ...base, name: "grown", tags: (id) => [tag("post", id)] });
    expect(await createCache(shared).peek(grown, "1")).toBeUndefined();
  });
});
