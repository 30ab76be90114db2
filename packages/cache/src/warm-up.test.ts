import { expect, test } from "vitest";
import { defineCache } from "./declare.ts";
import { onEachStore } from "./testing/each-store.ts";
import { deferred } from "./testing/faulty-store.ts";
import { openTwo } from "./testing/processes.ts";
import { warmUp } from "./warm-up.ts";

const feeds = defineCache<string, string>({ name: "feed", version: 1, ttlSeconds: 60, key: (id) => id });

onEachStore((newStore) => {
  test("what was warmed needs no load when the first reader asks", async () => {
    const { here } = openTwo(newStore);
    const reads = ["hot", "new", "top"].map((name) => ({ name, read: () => here.get(feeds, name, async () => name) }));
    expect(await warmUp(reads)).toBe(3);
    expect(await here.get(feeds, "new", async () => "loaded again")).toBe("new");
  });
});

test("only a few reads run at once", async () => {
  const gate = deferred<void>();
  let running = 0;
  let most = 0;
  const read = async () => {
    most = Math.max(most, ++running);
    await gate.promise;
    running -= 1;
  };
  const warm = warmUp(
    Array.from({ length: 7 }, () => ({ name: "slow", read })),
    { atOnce: 3 },
  );
  gate.resolve();
  expect(await warm).toBe(7);
  expect(most).toBe(3);
});

test("a read that fails is told and does not stop the others", async () => {
  const failed: string[] = [];
  const reads = [
    { name: "broken", read: () => Promise.reject(new Error("no database")) },
    { name: "fine", read: async () => "fine" },
  ];
  expect(await warmUp(reads, { onError: (name) => failed.push(name) })).toBe(1);
  expect(failed).toEqual(["broken"]);
});
