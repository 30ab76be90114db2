import fc from "fast-check";
import { expect, test } from "vitest";
import { createCache } from "./cache.ts";
import { defineCache, tag } from "./declare.ts";
import { newNamespace, onEachStore } from "./testing/each-store.ts";
import { deferred } from "./testing/faulty-store.ts";
import { createHub } from "./testing/hub.ts";

const scores = defineCache<string, number>({
  name: "score",
  version: 1,
  ttlSeconds: 60,
  key: (id) => id,
  tags: (id) => [tag("post", id)],
});

onEachStore((newStore) => {
  function twoProcesses(firstLevel = false) {
    const shared = { store: newStore(), namespace: newNamespace() };
    const hub = createHub();
    const open = () => createCache({ ...shared, ...(firstLevel && { bus: hub.newBus() }) });
    return { here: open(), there: open() };
  }

  /** A load that has read the database and not returned yet. */
  async function loadUnderWay(cache: ReturnType<typeof createCache>, value: number) {
    const started = deferred<void>();
    const result = deferred<number>();
    const outcome = cache.get(scores, "1", () => {
      started.resolve();
      return result.promise;
    });
    await started.promise;
    return { outcome, finish: () => result.resolve(value) };
  }

  for (const writer of ["the same process", "another process"] as const) {
    test(`a load that ${writer} overtakes with a write and a forget leaves nothing behind`, async () => {
      const { here, there } = twoProcesses();
      const loading = await loadUnderWay(here, 1);
      await (writer === "another process" ? there : here).forget(tag("post", "1"));
      loading.finish();
      await loading.outcome;
      expect(await here.peek(scores, "1")).toBeUndefined();
      expect(await there.get(scores, "1", async () => 2)).toBe(2);
    });

    test(`a load does not overwrite what ${writer} set meanwhile`, async () => {
      const { here, there } = twoProcesses();
      const loading = await loadUnderWay(here, 1);
      await (writer === "another process" ? there : here).set(scores, "1", 2);
      loading.finish();
      await loading.outcome;
      expect(await here.peek(scores, "1")).toBe(2);
    });

    test(`a load that replaces a forgotten entry does not overwrite what ${writer} set meanwhile`, async () => {
      const { here, there } = twoProcesses();
      await here.get(scores, "1", async () => 0);
      await here.forget(tag("post", "1"));
      const loading = await loadUnderWay(here, 1);
      await (writer === "another process" ? there : here).set(scores, "1", 2);
      loading.finish();
      await loading.outcome;
      expect(await here.peek(scores, "1")).toBe(2);
    });
  }

  test.for([false, true])(
    "what a load brings that a set overtook is not believed, first level %s",
    async (firstLevel) => {
      for (const writer of ["here", "there"] as const) {
        const processes = twoProcesses(firstLevel);
        const loading = await loadUnderWay(processes.here, 1);
        await processes[writer].set(scores, "1", 2);
        loading.finish();
        await loading.outcome;
        expect(await processes.here.get(scores, "1", async () => 3)).toBe(2);
        await processes.there.forget(tag("post", "1"));
        const late = await loadUnderWay(processes.here, 4);
        await processes[writer].forget(tag("post", "1"));
        late.finish();
        await late.outcome;
        expect(await processes.here.get(scores, "1", async () => 5)).toBe(5);
      }
    },
  );

  test("an old load that ends late does not displace a newer one's value", async () => {
    const { here, there } = twoProcesses();
    const loading = await loadUnderWay(here, 1);
    await there.forget(tag("post", "1"));
    await there.get(scores, "1", async () => 2);
    loading.finish();
    await loading.outcome;
    expect(await there.get(scores, "1", async () => 3)).toBe(2);
  });

  test("a reader who comes after a forget does not join a load that began before it", async () => {
    const { here } = twoProcesses();
    const loading = await loadUnderWay(here, 1);
    await here.forget(tag("post", "1"));
    const reader = here.get(scores, "1", async () => 2);
    loading.finish();
    expect(await reader).toBe(2);
    expect(await loading.outcome).toBe(1);
  });

  test("a reader who comes after a set does not join a load that began before it", async () => {
    const { here } = twoProcesses();
    const loading = await loadUnderWay(here, 1);
    await here.set(scores, "1", 2);
    const reader = here.get(scores, "1", async () => 3);
    loading.finish();
    expect(await reader).toBe(2);
    expect(await loading.outcome).toBe(1);
  });

  test("a getMany that joins two loads takes each entry from the one that still counts for it", async () => {
    const { here } = twoProcesses();
    const counts = defineCache<string, number | null>({ ...scores, name: "count" });
    const [first, second] = [deferred<void>(), deferred<void>()];
    const load = (value: number, gate: Promise<void>) => async (ids: readonly string[]) => {
      await gate;
      return new Map(ids.map((id) => [id, value]));
    };
    const both = here.getMany(counts, ["1", "2"], load(1, first.promise));
    await here.forget(tag("post", "1"));
    const one = here.getMany(counts, ["1"], load(2, second.promise));
    const joined = here.getMany(counts, ["1", "2"], load(3, Promise.resolve()));
    const reversed = here.getMany(counts, ["2", "1"], load(3, Promise.resolve()));
    second.resolve();
    first.resolve();
    expect(await Promise.all([both, one, joined, reversed])).toEqual([[1, 1], [2], [2, 1], [1, 2]]);
  });

  test("a forget that comes between a load's two reads of the store still counts", async () => {
    const { here, there } = twoProcesses();
    await here.get(scores, "1", async () => 0);
    await here.forget(tag("post", "1"));
    const [value] = await Promise.all([here.get(scores, "1", async () => 1), there.forget(tag("post", "1"))]);
    expect(value).toBe(1);
    expect(await there.get(scores, "1", async () => 2)).toSatisfy((seen) => seen === 1 || seen === 2);
  });

  test.for([
    { firstLevel: false, levels: "the store alone" },
    { firstLevel: true, levels: "a first level" },
  ])(
    "in any interleaving, with $levels, a process reads its own writes, and in the end nothing old is left in any",
    async ({ firstLevel }) => {
      const step = fc.record({ act: fc.constantFrom("read", "read", "write"), process: fc.nat(1) });
      const steps = fc.array(step, { minLength: 5, maxLength: 25 });
      await fc.assert(
        fc.asyncProperty(fc.scheduler(), steps, async (scheduler, acts) => {
          const { here, there } = twoProcesses(firstLevel);
          const processes = [here, there].map((cache) => ({ cache, finished: 0 }));
          let row = 0;
          const load = () => scheduler.schedule(Promise.resolve(row));

          const run = async ({ act, process: index }: { act: string; process: number }) => {
            const process = processes[index] ?? { cache: here, finished: 0 };
            await scheduler.schedule(Promise.resolve());
            if (act === "read") {
              const atLeast = process.finished;
              expect(await process.cache.get(scores, "1", load)).toBeGreaterThanOrEqual(atLeast);
            } else {
              const written = ++row;
              await process.cache.forget(tag("post", "1"));
              process.finished = Math.max(process.finished, written);
            }
          };
          await scheduler.waitFor(Promise.all(acts.map(run)));
          for (const { cache } of processes) expect([undefined, row]).toContain(await cache.peek(scores, "1"));
        }),
        { numRuns: 60 },
      );
    },
  );
});
