import { expect, test } from "vitest";
import { withBreaker } from "./breaker.ts";
import { newNamespace, onEachStore } from "./testing/each-store.ts";
import { createFaultyStore } from "./testing/faulty-store.ts";

onEachStore((newStore) => {
  function open() {
    const store = createFaultyStore(newStore());
    return { store, guarded: withBreaker(store, { failures: 2, restMs: 20 }), key: newNamespace() };
  }
  const fails = async (call: Promise<unknown>) => (await call.catch((error: Error) => error.message)) as string;

  test("after two failures in a row calls fail at once and the store is left alone", async () => {
    const { store, guarded, key } = open();
    store.breakDown();
    expect(await fails(guarded.readMany([key]))).toBe("The store is broken");
    expect(await fails(guarded.removeMany([key]))).toBe("The store is broken");
    store.calls.length = 0;
    expect(await fails(guarded.readMany([key]))).toContain("left alone");
    expect(await fails(guarded.touchMany([key], 1))).toContain("left alone");
    expect(await fails(guarded.claimMany([{ key, text: "x", ttlSeconds: 1 }]))).toContain("left alone");
    expect(await fails(guarded.writeMany([{ key, text: "x", ttlSeconds: 1 }]))).toContain("left alone");
    expect(store.calls).toEqual([]);
  });

  test("a probe of its own, not a reader, finds out that the store is back", async () => {
    const { store, guarded, key } = open();
    store.breakDown();
    await fails(guarded.readMany([key]));
    await fails(guarded.readMany([key]));
    store.recover();
    const probe = async () => (await fails(guarded.readMany([key]))) ?? "";
    await expect.poll(probe, { interval: 5 }).toEqual([undefined]);
  });

  test("failures that are not in a row don't count", async () => {
    const { store, guarded, key } = open();
    for (let n = 0; n < 5; n++) {
      store.breakDown();
      expect(await fails(guarded.readMany([key]))).toBe("The store is broken");
      store.recover();
      expect(await guarded.readMany([key])).toEqual([undefined]);
    }
  });

  test("a store that answers with a refusal is there", async () => {
    const { guarded: _, ...rest } = open();
    const refusing = {
      ...rest.store,
      writeMany: () => Promise.reject(Object.assign(new Error("OOM"), { name: "ReplyError" })),
    };
    const guarded = withBreaker(refusing, { failures: 2, restMs: 20 });
    for (let n = 0; n < 5; n++) expect(await fails(guarded.writeMany([]))).toBe("OOM");
    expect(await guarded.readMany([rest.key])).toEqual([undefined]);
  });

  test("while it rests in vain, the store is asked ever more seldom", async () => {
    const { store, guarded, key } = open();
    store.breakDown();
    await fails(guarded.readMany([key]));
    await fails(guarded.readMany([key]));
    store.calls.length = 0;
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(store.calls.length).toBeGreaterThan(1);
    expect(store.calls.length).toBeLessThan(9);
  });
});
