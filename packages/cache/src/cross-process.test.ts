import { expect, test, vi } from "vitest";
import { defineCache, tag } from "./declare.ts";
import { onEachStore } from "./testing/each-store.ts";
import { deferred } from "./testing/faulty-store.ts";
import { openTwo } from "./testing/processes.ts";

const names = defineCache<string, string>({
  ...{ name: "name", version: 1, ttlSeconds: 60, key: (id: string) => id },
  tags: (id) => [tag("user", id)],
});

onEachStore((newStore) => {
  /** A load under way in one process, ended by the test. */
  async function loadUnderWay(cache: ReturnType<typeof openTwo>["here"]) {
    const started = deferred<void>();
    const result = deferred<string>();
    const outcome = cache.get(names, "a", () => {
      started.resolve();
      return result.promise;
    });
    await started.promise;
    return { outcome, ...result };
  }

  test("a thousand callers in two processes are one load", async () => {
    const { here, there } = openTwo(newStore);
    const load = vi.fn(async () => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      return "Alice";
    });
    const values = await Promise.all(
      Array.from({ length: 1_000 }, (_, n) => (n % 2 ? here : there).get(names, "a", load)),
    );
    expect(new Set(values)).toEqual(new Set(["Alice"]));
    expect(load).toHaveBeenCalledTimes(1);
  });

  test("who waits for another process gets what it loaded, and says that it waited", async () => {
    const { here, there, events } = openTwo(newStore);
    const loading = await loadUnderWay(here);
    const own = vi.fn(async () => "loaded twice");
    const waiting = there.get(names, "a", own);
    loading.resolve("Alice");
    expect(await Promise.all([loading.outcome, waiting])).toEqual(["Alice", "Alice"]);
    expect(own).not.toHaveBeenCalled();
    expect(events).toContainEqual(expect.objectContaining({ type: "wait", cache: "name" }));
  });

  test("a load that failed elsewhere does not keep others waiting: they try themselves", async () => {
    const { here, there } = openTwo(newStore);
    const loading = await loadUnderWay(here);
    const waiting = there.get(names, "a", async () => "Alice");
    loading.reject(new Error("no database"));
    await expect(loading.outcome).rejects.toThrow("no database");
    expect(await waiting).toBe("Alice");
  });

  test("a process that died with the lock is not waited for longer than the lock lives", async () => {
    const { here, there } = openTwo(newStore);
    await loadUnderWay(here);
    const start = performance.now();
    expect(await there.get(names, "a", async () => "Alice")).toBe("Alice");
    expect(performance.now() - start).toBeLessThan(4_000);
  });

  test("a lock that was lost costs a load and nothing else: its late owner takes nobody's lock away", async () => {
    const { here, there, store, namespace } = openTwo(newStore);
    const loading = await loadUnderWay(here);
    const epoch = (await store.readMany([`${namespace}:#user:a`]))[0];
    const lock = `${namespace}:name.1:a lock ${epoch}`;
    expect(await store.readMany([lock])).toEqual([expect.any(String)]);
    await store.removeMany([lock]);
    await store.claimMany([{ key: lock, text: "somebody else", ttlSeconds: 60 }]);
    loading.resolve("late");
    expect(await loading.outcome).toBe("late");
    expect(await store.readMany([lock])).toEqual(["somebody else"]);
    expect(await there.get(names, "a", async () => "loaded")).toBe("late");
  });

  test("once the value is there the lock is gone", async () => {
    const { here, store, namespace } = openTwo(newStore);
    await here.get(names, "a", async () => "Alice");
    const epoch = (await store.readMany([`${namespace}:#user:a`]))[0];
    await expect.poll(() => store.readMany([`${namespace}:name.1:a lock ${epoch}`])).toEqual([undefined]);
  });

  for (const heard of [true, false]) {
    test(`a reader who comes after a write does not get a load from before it, the write ${heard ? "" : "not "}heard of`, async () => {
      const { here, there, hub } = openTwo(newStore);
      const loading = await loadUnderWay(here);
      const joined = there.get(names, "a", async () => "new");
      if (!heard) hub.cut();
      await there.forget(tag("user", "a"));
      const after = there.get(names, "a", async () => "new");
      expect(await after).toBe("new");
      loading.resolve("old");
      expect(await loading.outcome).toBe("old");
      expect(await joined).toBe("new");
      expect(await there.get(names, "a", async () => "newer")).toBe("new");
    });
  }

  test("a load that takes longer than values are believed is not joined any more", async () => {
    const { here } = openTwo(newStore, { firstLevel: { recheckSeconds: 0.05 } });
    await loadUnderWay(here);
    const values = async () => {
      const reader = here.get(names, "a", async () => "loaded anew");
      return await Promise.race([reader, new Promise((resolve) => setTimeout(resolve, 20, "joined"))]);
    };
    await expect.poll(values, { interval: 10, timeout: 5_000 }).toBe("loaded anew");
  });
});
