import { expect, test, vi } from "vitest";
import { defineCache, defineDerived, tag } from "./declare.ts";
import { memoryStore } from "./memory-store.ts";
import { onEachStore } from "./testing/each-store.ts";
import { deferred } from "./testing/faulty-store.ts";
import { createManualClock } from "./testing/manual-clock.ts";
import { openTwo } from "./testing/processes.ts";

const key = (id: string) => id;
const postTag = (id: string) => tag("post", id);
const lists = defineCache<string, string[]>({ name: "list", version: 1, ttlSeconds: 60, key });
const cards = defineCache<string, string | null>({
  ...{ name: "card", version: 1, ttlSeconds: 60, key },
  tags: (id) => [postTag(id)],
});
const pages = defineDerived<string, Buffer>({
  ...{ name: "page", version: 1, ttlSeconds: 60, key },
  tags: (id) => [tag("page", id)],
});

onEachStore((newStore) => {
  function open() {
    const processes = openTwo(newStore);
    const rows = new Map([
      ["1", "one"],
      ["2", "two"],
    ]);
    const readCards = (cache: typeof processes.here, ids: readonly string[]) =>
      cache.getMany(cards, ids, async (missing) => new Map(missing.map((id) => [id, rows.get(id) ?? "none"])));
    const made = vi.fn();
    const page = async (cache = processes.here, id = "front") =>
      await cache.derive(pages, id, async () => {
        made();
        const ids = await cache.get(lists, "all", async () => ["1", "2"]);
        return Buffer.from((await readCards(cache, ids)).join());
      });
    return { ...processes, rows, page, made, readCards };
  }

  test("a derived entry is made once, may hold bytes, and is the same object for everybody", async () => {
    const { page, made } = open();
    const first = await page();
    expect(first.toString()).toBe("one,two");
    expect(await page()).toBe(first);
    expect(made).toHaveBeenCalledTimes(1);
  });

  test("many who ask at once wait for one", async () => {
    const { page, made } = open();
    const all = await Promise.all(Array.from({ length: 100 }, () => page()));
    expect(new Set(all).size).toBe(1);
    expect(made).toHaveBeenCalledTimes(1);
  });

  test("it is dropped with any tag that was read for it, found or loaded, by this process or another", async () => {
    const { here, there, rows, page, readCards } = open();
    await readCards(here, ["1"]);
    await page();
    rows.set("1", "uno");
    await here.forget(postTag("1"));
    expect((await page()).toString()).toBe("uno,two");
    rows.set("2", "due");
    await there.forget(postTag("2"));
    expect((await page()).toString()).toBe("uno,due");
  });

  test("it is dropped with entries that were held for it, and what was held before a change is not used", async () => {
    const { here, there, made } = open();
    const used: boolean[] = [];
    const page = (id: string, between = async () => {}, outside = here.hold(cards, ["2"])) =>
      here.derive(pages, id, async () => {
        made();
        const hold = here.hold(cards, ["1"]);
        await between();
        used.push(hold.use(), outside.use());
        return Buffer.from("held");
      });
    await page("held");
    await page("held");
    expect([made.mock.calls.length, used]).toEqual([1, [true, false]]);
    await there.forget(postTag("1"));
    await page("held");
    expect(made).toHaveBeenCalledTimes(2);
    await page("changed meanwhile", () => there.forget(postTag("1")));
    expect(used.at(-2)).toBe(false);
  });

  test("made of what may be from before a change it is given, and not kept", async () => {
    const { here, made } = open();
    const page = () =>
      here.derive(pages, "passing", async () => {
        made();
        return Buffer.from(String(here.passing().use()));
      });
    expect((await page()).toString()).toBe("true");
    await page();
    expect(made).toHaveBeenCalledTimes(2);
  });

  test("it is not dropped with what was read apart while it was made, only with the rest", async () => {
    const { here, made, readCards } = open();
    const page = () =>
      here.derive(pages, "apart", async () => {
        made();
        await here.apart(() => readCards(here, ["1"]));
        return Buffer.from((await readCards(here, ["2"])).join());
      });
    await page();
    await here.forget(postTag("1"));
    await page();
    expect(made).toHaveBeenCalledTimes(1);
    await here.forget(postTag("2"));
    await page();
    expect(made).toHaveBeenCalledTimes(2);
  });

  test("it is dropped with its own tags, and with an entry of its that was set anew", async () => {
    const { here, page, made } = open();
    await page();
    await here.forget(tag("page", "front"));
    await page();
    expect(made).toHaveBeenCalledTimes(2);
    await here.set(lists, "all", ["2"]);
    expect((await page()).toString()).toBe("two");
  });

  test("a change of something else leaves it", async () => {
    const { here, page, made } = open();
    await page();
    await here.forget(postTag("3"), tag("page", "other"));
    await page();
    expect(made).toHaveBeenCalledTimes(1);
  });

  test("what is forgotten while it is made keeps it from being kept", async () => {
    const { here, there } = open();
    for (const writer of [here, there]) {
      const read = deferred<void>();
      const finish = deferred<void>();
      const making = here.derive(pages, "front", async () => {
        const old = await here.get(cards, "1", async () => "old");
        read.resolve();
        await finish.promise;
        return Buffer.from(old ?? "");
      });
      await read.promise;
      await writer.forget(postTag("1"));
      finish.resolve();
      expect((await making).toString()).toBe("old");
      expect((await here.derive(pages, "front", async () => Buffer.from("new"))).toString()).toBe("new");
      await here.forget(tag("page", "front"));
    }
  });

  test("one made of another is dropped with what the inner one was made of", async () => {
    const { here, page } = open();
    const sites = defineDerived<string, string>({ name: "site", version: 1, ttlSeconds: 60, key });
    const site = () => here.derive(sites, "all", async () => `<${await page()}>`);
    const first = await site();
    expect(await site()).toBe(first);
    await here.forget(postTag("2"));
    const made = vi.fn(async () => "made anew");
    expect(await here.derive(sites, "all", made)).toBe("made anew");
  });

  test("an absence that was looked at counts too", async () => {
    const { here } = open();
    const look = () =>
      here.derive(pages, "peeked", async () => Buffer.from((await here.peek(cards, "1")) ?? "nothing"));
    expect((await look()).toString()).toBe("nothing");
    await here.set(cards, "1", "one");
    expect((await look()).toString()).toBe("one");
  });

  test("a failing load is everyone's who waits, and nothing is kept of it", async () => {
    const { here } = open();
    const failing = here.derive(pages, "front", () => Promise.reject(new Error("no template")));
    await expect(failing).rejects.toThrow("no template");
    expect((await here.derive(pages, "front", async () => Buffer.from("fine"))).toString()).toBe("fine");
  });
});

test("it lives no longer than the part that ends first, and never longer than its own time", async () => {
  const clock = createManualClock();
  const { here } = openTwo(() => memoryStore({ clock }), { clock, firstLevel: { recheckSeconds: 1_000 } });
  const brief = defineCache<string, number>({ name: "brief", version: 1, ttlSeconds: 20, key });
  let makes = 0;
  const make = (id: string, withPart: boolean) =>
    here.derive(pages, id, async () => {
      makes += 1;
      if (withPart) await here.get(brief, "a", async () => 1);
      return Buffer.from(id);
    });
  await here.get(brief, "a", async () => 1);
  clock.advance(15);
  await make("of a part", true);
  await make("alone", false);
  clock.advance(4.9);
  await make("of a part", true);
  expect(makes).toBe(2);
  clock.advance(0.2);
  await make("of a part", true);
  await make("alone", false);
  expect(makes).toBe(3);
  clock.advance(60);
  await make("alone", false);
  expect(makes).toBe(4);
});
