import { createHash } from "node:crypto";
import { expect, test, vi } from "vitest";
import { createCache } from "./cache.ts";
import { defineCache } from "./declare.ts";
import { newNamespace, onEachStore } from "./testing/each-store.ts";

type Card = { id: string; title: string; tags: string[]; note?: string };

const cards = defineCache<string, Card>({ name: "card", version: 1, ttlSeconds: 60, key: (id) => id });
const maybe = defineCache<string, Card | null>({ name: "maybe", version: 1, ttlSeconds: 60, key: (id) => id });

const card = (id: string): Card => ({ id, title: `Card ${id} – カード`, tags: ["a", "b"] });

onEachStore((newStore) => {
  const open = () => createCache({ store: newStore(), namespace: newNamespace() });

  test("the first get loads, the next ones find what was loaded", async () => {
    const cache = open();
    const load = vi.fn(async (id: string) => card(id));
    expect(await cache.get(cards, "1", load)).toEqual(card("1"));
    expect(await cache.get(cards, "1", load)).toEqual(card("1"));
    expect(await cache.get(cards, "2", load)).toEqual(card("2"));
    expect(load.mock.calls).toEqual([["1"], ["2"]]);
  });

  test("a loaded value and a found one look the same and can't be changed", async () => {
    const cache = open();
    const load = async () => ({ ...card("1"), note: undefined });
    for (const value of [await cache.get(cards, "1", load), await cache.get(cards, "1", load)]) {
      expect(Object.keys(value)).toEqual(["id", "title", "tags"]);
      expect(() => value.tags.push("c")).toThrow(TypeError);
    }
  });

  test("an entry ends with its time to live", async () => {
    const cache = open();
    const brief = defineCache<string, number>({ name: "brief", version: 1, ttlSeconds: 0.05, key: (id) => id });
    let loads = 0;
    const next = () => cache.get(brief, "1", async () => ++loads);
    expect(await next()).toBe(1);
    await expect.poll(next).toBe(2);
  });

  test("a null is an answer: it is kept, and told apart from a miss", async () => {
    const cache = open();
    expect(await cache.peek(maybe, "1")).toBeUndefined();
    const load = vi.fn(async () => null);
    expect(await cache.get(maybe, "1", load)).toBeNull();
    expect(await cache.get(maybe, "1", load)).toBeNull();
    expect(await cache.peek(maybe, "1")).toBeNull();
    expect(load).toHaveBeenCalledTimes(1);
  });

  test("a null may live shorter than a value", async () => {
    const cache = open();
    const input = { name: "fleeting", version: 1, ttlSeconds: 60, nullTtlSeconds: 0.05, key: (id: string) => id };
    const fleeting = defineCache<string, string | null>(input);
    await cache.get(fleeting, "none", async () => null);
    await cache.get(fleeting, "some", async () => "here");
    await expect.poll(() => cache.peek(fleeting, "none")).toBeUndefined();
    expect(await cache.peek(fleeting, "some")).toBe("here");
  });

  test("a loader's error reaches the caller, and nothing is kept of it", async () => {
    const cache = open();
    const failing = cache.get(cards, "1", async () => {
      throw new Error("no database");
    });
    await expect(failing).rejects.toThrow("no database");
    expect(await cache.get(cards, "1", async (id) => card(id))).toEqual(card("1"));
  });

  test("declarations, versions and namespaces don't see each other's entries", async () => {
    const store = newStore();
    const namespace = newNamespace();
    const cache = createCache({ store, namespace });
    await cache.set(cards, "1", card("1"));
    const newer = defineCache<string, Card>({ name: "card", version: 2, ttlSeconds: 60, key: (id) => id });
    expect(await createCache({ store, namespace }).peek(newer, "1")).toBeUndefined();
    expect(await createCache({ store, namespace: newNamespace() }).peek(cards, "1")).toBeUndefined();
    expect(await cache.peek(maybe, "1")).toBeUndefined();
    expect(await createCache({ store, namespace }).peek(cards, "1")).toEqual(card("1"));
  });

  test("any text may be a key: long ones, spaces, every script, halves of characters", async () => {
    const cache = open();
    const long = "x".repeat(500);
    const itsDigest = `sha256-${createHash("sha256").update(JSON.stringify(long)).digest("base64url")}`;
    const keys = ["", " ", "a b", "a\nb", "名前", "\ud800", "\udfff", long, `${long}y`, itsDigest];
    await Promise.all(keys.map((key) => cache.set(cards, key, card(key))));
    const titles = await Promise.all(keys.map(async (key) => (await cache.peek(cards, key))?.title));
    expect(titles).toEqual(keys.map((key) => card(key).title));
  });

  test("a set value is found without a load, and replaces an older one", async () => {
    const cache = open();
    await cache.set(cards, "1", card("first"));
    await cache.set(cards, "1", card("second"));
    const load = vi.fn(async (id: string) => card(id));
    expect(await cache.get(cards, "1", load)).toEqual(card("second"));
    expect(load).not.toHaveBeenCalled();
  });
});

test("a text that is not an entry of ours is a miss", async () => {
  const { memoryStore } = await import("./memory-store.ts");
  const store = memoryStore();
  const cache = createCache({ store, namespace: "n" });
  for (const text of ["", "garbage", ";", ";zz", ";zzzzzzzzz\n{broken", '{"id":1}']) {
    await store.writeMany([{ key: "n:card.1:1", text, ttlSeconds: 60 }]);
    expect(await cache.get(cards, "1", async (id) => card(id))).toEqual(card("1"));
    expect(await cache.peek(cards, "1")).toEqual(card("1"));
  }
});
