import { describe, expect, test } from "vitest";
import { newNamespace, onEachStore } from "./testing/each-store.ts";

onEachStore((newStore) => {
  function open() {
    const prefix = newNamespace();
    return { store: newStore(), key: (name: string) => `${prefix}:${name}` };
  }

  test("texts come back in the keys' order, with gaps where there is none", async () => {
    const { store, key } = open();
    await store.writeMany([
      { key: key("a"), text: "one", ttlSeconds: 60 },
      { key: key("b"), text: 'zwei – 二 \u2028 "quoted"', ttlSeconds: 60 },
    ]);
    expect(await store.readMany([key("b"), key("x"), key("a"), key("b")])).toEqual([
      'zwei – 二 \u2028 "quoted"',
      undefined,
      "one",
      'zwei – 二 \u2028 "quoted"',
    ]);
  });

  test("an empty text is a text", async () => {
    const { store, key } = open();
    await store.writeMany([{ key: key("a"), text: "", ttlSeconds: 60 }]);
    expect(await store.readMany([key("a")])).toEqual([""]);
  });

  test("calls with nothing to do do nothing", async () => {
    const { store } = open();
    expect(await store.readMany([])).toEqual([]);
    expect(await store.claimMany([])).toEqual([]);
    await store.writeMany([]);
    await store.touchMany([], 60);
    await store.removeMany([]);
  });

  test("a text ends with its time to live, which every write starts anew", async () => {
    const { store, key } = open();
    await store.writeMany([
      { key: key("short"), text: "x", ttlSeconds: 0.05 },
      { key: key("renewed"), text: "x", ttlSeconds: 0.05 },
    ]);
    await store.writeMany([{ key: key("renewed"), text: "y", ttlSeconds: 60 }]);
    await expect.poll(() => store.readMany([key("short")])).toEqual([undefined]);
    expect(await store.readMany([key("renewed")])).toEqual(["y"]);
  });

  describe("a conditional write", () => {
    const write = (key: string, unlessChangedFrom: string | null) => ({
      key,
      text: "new",
      ttlSeconds: 60,
      unlessChangedFrom,
    });

    test("replaces the text it expects", async () => {
      const { store, key } = open();
      await store.writeMany([{ key: key("a"), text: "old", ttlSeconds: 60 }]);
      await store.writeMany([write(key("a"), "old")]);
      expect(await store.readMany([key("a")])).toEqual(["new"]);
    });

    test("leaves a text that somebody else wrote meanwhile", async () => {
      const { store, key } = open();
      await store.writeMany([
        { key: key("a"), text: "theirs", ttlSeconds: 60 },
        { key: key("b"), text: "theirs", ttlSeconds: 60 },
      ]);
      await store.writeMany([write(key("a"), "old"), write(key("b"), null)]);
      expect(await store.readMany([key("a"), key("b")])).toEqual(["theirs", "theirs"]);
    });

    test("fills a gap, whether it expected one or the text has ended meanwhile", async () => {
      const { store, key } = open();
      await store.writeMany([write(key("a"), "old"), write(key("b"), null)]);
      expect(await store.readMany([key("a"), key("b")])).toEqual(["new", "new"]);
    });

    test("of no time takes away the text it expects, and no other", async () => {
      const { store, key } = open();
      await store.writeMany([{ key: key("a"), text: "old", ttlSeconds: 60 }]);
      await store.writeMany([{ key: key("b"), text: "theirs", ttlSeconds: 60 }]);
      await store.writeMany([
        { ...write(key("a"), "old"), ttlSeconds: 0 },
        { ...write(key("b"), "old"), ttlSeconds: 0 },
      ]);
      expect(await store.readMany([key("a"), key("b")])).toEqual([undefined, "theirs"]);
    });

    test("keeps its time to live", async () => {
      const { store, key } = open();
      await store.writeMany([
        { ...write(key("a"), "old"), ttlSeconds: 0.05 },
        { ...write(key("b"), null), ttlSeconds: 0.05 },
      ]);
      await expect.poll(() => store.readMany([key("a"), key("b")])).toEqual([undefined, undefined]);
    });
  });

  test("all claimants of a key agree on the first text", async () => {
    const { store, key } = open();
    const claims = Array.from({ length: 20 }, (_, index) =>
      store.claimMany([{ key: key("a"), text: `${index}`, ttlSeconds: 60 }]),
    );
    const held = (await Promise.all(claims)).flat();
    expect(new Set(held).size).toBe(1);
    expect(await store.readMany([key("a")])).toEqual([held[0]]);
  });

  test("claims answer in order, new and held ones mixed, and end with their time to live", async () => {
    const { store, key } = open();
    await store.writeMany([{ key: key("held"), text: "first", ttlSeconds: 60 }]);
    const claims = ["new", "held"].map((name) => ({ key: key(name), text: "mine", ttlSeconds: 0.05 }));
    expect(await store.claimMany(claims)).toEqual(["mine", "first"]);
    await expect.poll(() => store.readMany([key("new"), key("held")])).toEqual([undefined, "first"]);
  });

  test("claims tell what other keys held once they were made", async () => {
    const { store, key } = open();
    await store.writeMany([{ key: key("held"), text: "x", ttlSeconds: 60 }]);
    const claims = [{ key: key("new"), text: "mine", ttlSeconds: 60 }];
    expect(await store.claimMany(claims, [key("held"), key("absent"), key("new")])).toEqual([
      ...["mine", "x", undefined, "mine"],
    ]);
  });

  test("a touch lengthens the life of what is there and creates nothing", async () => {
    const { store, key } = open();
    const texts = ["touched", "left"].map((name) => ({ key: key(name), text: "x", ttlSeconds: 0.3 }));
    await store.writeMany(texts);
    await store.touchMany([key("touched"), key("absent")], 60);
    await expect.poll(() => store.readMany([key("left")])).toEqual([undefined]);
    expect(await store.readMany([key("touched"), key("absent")])).toEqual(["x", undefined]);
  });

  test("what is removed is gone, and removing nothing is no error", async () => {
    const { store, key } = open();
    await store.writeMany([{ key: key("a"), text: "x", ttlSeconds: 60 }]);
    await store.removeMany([key("a"), key("absent")]);
    expect(await store.readMany([key("a")])).toEqual([undefined]);
  });
});
