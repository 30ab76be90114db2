import { expect, test } from "vitest";
import { createCache } from "./cache.ts";
import { defineCache, defineMark, tag } from "./declare.ts";
import { memoryStore } from "./memory-store.ts";

const input = { name: "card", version: 1, ttlSeconds: 60, key: (id: string) => id };

test("names are short words, so that keys and metrics stay readable", () => {
  for (const name of ["", "Post", "post card", "post:card", "1st"]) {
    expect(() => defineCache<string, string>({ ...input, name })).toThrow("Not a name");
    expect(() => defineMark<string>({ ...input, name })).toThrow("Not a name");
    expect(() => tag(name, "1")).toThrow("Not a name");
  }
});

test("nothing is kept for ever, or for no time", () => {
  for (const ttlSeconds of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 86_401]) {
    expect(() => defineCache<string, string>({ ...input, ttlSeconds })).toThrow("must live");
  }
});

test("two declarations can't share a name", async () => {
  const cache = createCache({ store: memoryStore() });
  await cache.peek(defineCache<string, string>(input), "1");
  await expect(async () => cache.peek(defineCache<string, number>(input), "1")).rejects.toThrow("share the name card");
});

test("tags of different kinds and ids are different", () => {
  expect(new Set([tag("post", "1"), tag("post", "2"), tag("user", "1"), tag("post")]).size).toBe(4);
});

test("values that JSON would change, and declarations of another type, don't compile", () => {
  // @ts-expect-error a Date comes back as a string
  defineCache<string, { at: Date }>(input);
  // @ts-expect-error a Map comes back as an empty object
  defineCache<string, { all: ReadonlyMap<string, string> }>(input);
  // @ts-expect-error a bigint can't be written at all
  defineCache<string, bigint | null>(input);
  const cache = createCache({ store: memoryStore() });
  const cards = defineCache<string, { readonly tags: readonly string[]; note?: string }>(input);
  // @ts-expect-error what is missing in getMany is null, so the declaration must allow it
  const missing = () => cache.getMany(cards, ["1"], async () => new Map([["1", { tags: ["a"] }]]));
  // @ts-expect-error a loader of another type
  const wrong = () => cache.get(cards, "1", async () => ({ tags: [1] }));
  expect([missing, wrong]).toHaveLength(2);
});
