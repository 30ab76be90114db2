import { expect, test, vi } from "vitest";
import { defineCache } from "./declare.ts";
import { createFailures } from "./failures.ts";
import { onEachStore } from "./testing/each-store.ts";
import { openTwo } from "./testing/processes.ts";

const names = defineCache<string, string | null>({ name: "name", version: 1, ttlSeconds: 60, key: (id) => id });

onEachStore((newStore) => {
  test("a failing loader is called at most four times a second by two processes, and nobody waits for more", async () => {
    const { here, there, events } = openTwo(newStore);
    const calls: number[] = [];
    const load = () => {
      calls.push(performance.now());
      return Promise.reject(new Error("no database"));
    };
    const until = performance.now() + 1_600;
    let failures = 0;
    while (performance.now() < until) {
      const both = await Promise.allSettled([here.get(names, "a", load), there.get(names, "a", load)]);
      failures += both.filter(({ status }) => status === "rejected").length;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(failures).toBeGreaterThan(calls.length);
    for (const [index, start] of calls.entries())
      expect((calls[index + 4] ?? Number.POSITIVE_INFINITY) - start).toBeGreaterThan(990);
    expect(events).toContainEqual({ type: "refused", cache: "name", reason: "failing" });
  });

  test("the others get the same error", async () => {
    const { here } = openTwo(newStore);
    const errors = new Set<unknown>();
    let calls = 0;
    for (let n = 0; n < 20; n++) {
      const failing = here.get(names, "a", () => Promise.reject(new Error(`call ${++calls}`)));
      errors.add(await failing.catch((error: unknown) => error));
    }
    expect(calls).toBe(2);
    expect(errors.size).toBe(2);
  });

  test("after a hiccup the next caller tries at once, and success forgets the failure", async () => {
    const { here } = openTwo(newStore);
    for (let n = 0; n < 3; n++) {
      await expect(here.get(names, `${n}`, () => Promise.reject(new Error("hiccup")))).rejects.toThrow("hiccup");
      expect(await here.get(names, `${n}`, async () => "fine")).toBe("fine");
    }
  });

  test("a batch that keeps failing is not called for each of its entries in turn", async () => {
    const { here } = openTwo(newStore);
    const load = vi.fn(() => Promise.reject(new Error("no database")));
    for (const ids of [["a", "b"], ["b", "c"], ["a"], ["b", "d"]]) {
      await expect(here.getMany(names, ids, load)).rejects.toThrow("no database");
    }
    expect(load.mock.calls.length).toBeLessThanOrEqual(3);
  });
});

test("a failure is everyone's for a moment, from the second in a row on", () => {
  let now = 0;
  const failures = createFailures(() => now);
  const error = new Error("no database");
  failures.note(["a"], error);
  failures.check(["a"]);
  now += 600;
  failures.note(["a"], error);
  expect(() => failures.check(["b", "a"])).toThrow(error);
  now += 600;
  failures.check(["a"]);
  now += 30_000;
  failures.note(["a"], error);
  failures.check(["a"]);
});
