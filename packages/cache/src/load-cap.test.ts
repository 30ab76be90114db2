import { expect, test } from "vitest";
import { defineCache } from "./declare.ts";
import { createLoadCap, LoadsRefusedError } from "./load-cap.ts";
import { createScope } from "./scope.ts";
import { onEachStore } from "./testing/each-store.ts";
import { deferred } from "./testing/faulty-store.ts";
import { openTwo } from "./testing/processes.ts";

const names = defineCache<string, string>({ name: "name", version: 1, ttlSeconds: 60, key: (id) => id });
const lists = defineCache<string, string>({ name: "list", version: 1, ttlSeconds: 60, key: (id) => id });

onEachStore((newStore) => {
  test("while the store is away only so many loads run, a few wait, and the rest are refused", async () => {
    const { here, store, events } = openTwo(newStore, { loads: { max: 2, maxWaiting: 2 } });
    store.breakDown();
    const gate = deferred<void>();
    let running = 0;
    let most = 0;
    const load = async (id: string) => {
      most = Math.max(most, ++running);
      await gate.promise;
      running -= 1;
      return id;
    };
    const reads = Array.from({ length: 10 }, (_, n) => here.get(names, `${n}`, load));
    const settled = Promise.allSettled(reads);
    await expect.poll(() => events.filter(({ type }) => type === "refused").length).toBe(6);
    gate.resolve();
    const outcomes = await settled;
    const refused = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(refused).toHaveLength(6);
    for (const { reason } of refused) expect(reason).toBeInstanceOf(LoadsRefusedError);
    expect(most).toBe(2);
    expect(events).toContainEqual({ type: "refused", cache: "name", reason: "overload" });
  });

  test("a load called by a load takes no place of its own, so they don't wait for each other", async () => {
    const { here, store } = openTwo(newStore, { loads: { max: 1, waitMs: 50 } });
    store.breakDown();
    const list = here.get(lists, "all", async () => await here.get(names, "a", async () => "Alice"));
    expect(await list).toBe("Alice");
  });

  test("with the store there is no such bound", async () => {
    const { here } = openTwo(newStore, { loads: { max: 1, maxWaiting: 0 } });
    const ids = Array.from({ length: 20 }, (_, n) => `${n}`);
    expect(await Promise.all(ids.map((id) => here.get(names, id, async () => id)))).toEqual(ids);
  });
});

test("nobody waits for a place longer than told, and a place that was given up is not lost", async () => {
  const cap = createLoadCap(createScope(), { max: 1, maxWaiting: 5, waitMs: 20 });
  const gate = deferred<string>();
  const first = cap(() => gate.promise);
  await expect(cap(async () => "second")).rejects.toThrow("within 20 ms");
  gate.resolve("first");
  expect(await first).toBe("first");
  expect(await Promise.all([cap(async () => 1), cap(async () => 2)])).toEqual([1, 2]);
});
