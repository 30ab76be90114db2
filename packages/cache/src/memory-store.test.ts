import { expect, test } from "vitest";
import { memoryStore } from "./memory-store.ts";
import { createManualClock } from "./testing/manual-clock.ts";

const entry = (key: string, text = "x") => ({ key, text, ttlSeconds: 60 });

test("beyond its number of entries the least recently used one goes", async () => {
  const store = memoryStore({ maxEntries: 2 });
  await store.writeMany([entry("a"), entry("b")]);
  await store.readMany(["a"]);
  await store.writeMany([entry("c")]);
  expect(await store.readMany(["a", "b", "c"])).toEqual(["x", undefined, "x"]);
});

test("beyond its bytes the least recently used ones go until it fits", async () => {
  const store = memoryStore({ maxBytes: 2_500 });
  await store.writeMany([entry("a", "x".repeat(300)), entry("b", "x".repeat(300)), entry("c", "x".repeat(300))]);
  await store.writeMany([entry("d", "x".repeat(600))]);
  expect((await store.readMany(["a", "b", "c", "d"])).map((text) => text?.length)).toEqual([
    undefined,
    undefined,
    300,
    600,
  ]);
});

test("an entry larger than the whole store is not kept", async () => {
  const store = memoryStore({ maxBytes: 1_000 });
  await store.writeMany([entry("a", "x".repeat(1_000))]);
  expect(await store.readMany(["a"])).toEqual([undefined]);
});

test("replaced and removed entries free their bytes", async () => {
  const store = memoryStore({ maxBytes: 2_000 });
  for (let round = 0; round < 50; round++) {
    await store.writeMany([entry("a", "x".repeat(500)), entry("gone", "x".repeat(200))]);
    await store.removeMany(["gone"]);
  }
  await store.writeMany([entry("b", "x".repeat(200))]);
  expect((await store.readMany(["a", "b"])).map((text) => text?.length)).toEqual([500, 200]);
});

test("an entry is there until the very end of its time, by the given clock", async () => {
  const clock = createManualClock();
  const store = memoryStore({ clock });
  await store.writeMany([entry("a")]);
  clock.advance(59.999);
  expect(await store.readMany(["a"])).toEqual(["x"]);
  clock.advance(0.001);
  expect(await store.readMany(["a"])).toEqual([undefined]);
});
