import { expect, test, vi } from "vitest";
import { defineCache, defineDerived, tag } from "./declare.ts";
import { onEachStore } from "./testing/each-store.ts";
import { createManualClock } from "./testing/manual-clock.ts";
import { openTwo } from "./testing/processes.ts";

const input = { version: 1, ttlSeconds: 60, key: (id: string) => id, tags: (id: string) => [tag("post", id)] };
const cards = defineCache<string, string | null>({ ...input, name: "card", staleSeconds: 60 });
const others = defineCache<string, string | null>({ ...input, name: "other" });
const pages = defineDerived<string, string>({ ...input, name: "page" });

onEachStore((newStore) => {
  function open() {
    const off = new Set<string>();
    const clock = createManualClock(new Date());
    return { off, clock, ...openTwo(newStore, { clock, isOn: (name) => !off.has(name) }) };
  }

  test("a cache that is switched off loads at every read and asks no store, and the others go on", async () => {
    const { here, off, store } = open();
    await here.get(cards, "a", async () => "kept");
    off.add("cache.card");
    store.calls.length = 0;
    const load = vi.fn(async () => "loaded");
    expect([await here.get(cards, "a", load), await here.get(cards, "a", load)]).toEqual(["loaded", "loaded"]);
    expect(await here.getMany(cards, ["a", "b"], async () => new Map([["a", "many"]]))).toEqual(["many", null]);
    expect(await here.peek(cards, "a")).toBeUndefined();
    expect(store.calls).toEqual([]);
    await here.get(others, "a", async () => "kept");
    expect(await here.get(others, "a", async () => "loaded")).toBe("kept");
  });

  test("what changes while a cache is off does not show its old value once it is on again", async () => {
    const { here, there, off } = open();
    for (const id of ["a", "b", "c"]) await here.get(cards, id, async () => "old");
    off.add("cache.card");
    await there.forget(tag("post", "a"));
    await there.set(cards, "b", "not kept");
    off.clear();
    const read = (id: string) => here.get(cards, id, async () => "new");
    expect([await read("a"), await read("b"), await read("c")]).toEqual(["new", "new", "old"]);
  });

  test("with stale values off, a reader waits for the new one", async () => {
    const { here, off, clock } = open();
    await here.get(cards, "a", async () => "old");
    clock.advance(61);
    off.add("stale");
    expect(await here.get(cards, "a", async () => "new")).toBe("new");
  });

  test("with the first level off, the store is asked each time", async () => {
    const { here, off, store } = open();
    await here.get(cards, "a", async () => "kept");
    off.add("firstLevel");
    store.calls.length = 0;
    expect(await here.get(cards, "a", async () => "loaded")).toBe("kept");
    expect(store.calls).toEqual(["readMany"]);
  });

  test("a derived entry knows the tags of caches that are off", async () => {
    const { here, off } = open();
    off.add("cache.card");
    let text = "old";
    const page = () => here.derive(pages, "front", async () => (await here.get(cards, "a", async () => text)) ?? "");
    await page();
    text = "new";
    expect(await page()).toBe("old");
    await here.forget(tag("post", "a"));
    expect(await page()).toBe("new");
    off.add("cache.page");
    text = "newest";
    expect(await page()).toBe("newest");
  });
});
