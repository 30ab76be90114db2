import { parseMetrics } from "@medley/bench/measure/prometheus";
import type { StressStep } from "@medley/bench/report/load-result";
import { expect, test } from "vitest";
import { checksOf } from "./checks.ts";
import { cachesBetween, hitRateBetween, lookWhile } from "./monitor.ts";
import { mixedCrowd, nextAct, nextWrite } from "./personas.ts";
import { crowds, stretch, usersAt } from "./profiles.ts";
import { chooseWeighted, createRandom } from "./random.ts";
import { createRecorder } from "./recorder.ts";

const sights = { posts: ["p"], tags: ["t"], games: ["g"], authors: ["a"], words: ["word"] };

test("people come and go evenly between two marks", () => {
  const { browse } = crowds;
  expect([0, 1, 2, 5, 8, 12, 15, 16].map((minute) => usersAt(browse, minute))).toEqual([
    0, 50, 100, 100, 150, 200, 100, 0,
  ]);
});

test("the two-minute form of browse has the same people in an eighth of the time", () => {
  const short = stretch(crowds.browse, 2);
  expect(short.at(-1)).toEqual({ minute: 2, users: 0 });
  expect([0.25, 1.5].map((minute) => usersAt(short, minute))).toEqual([100, 200]);
});

test("one request in twenty of the mixed crowd writes", () => {
  const random = createRandom(1);
  const visit = { sights, random };
  const calls = Array.from({ length: 20_000 }, () => nextAct(chooseWeighted(mixedCrowd, random), visit));
  const share = calls.filter(({ mutation }) => mutation).length / calls.length;
  expect(share).toBeGreaterThan(0.045);
  expect(share).toBeLessThan(0.055);
  expect(Array.from({ length: 100 }, () => nextWrite(visit)).every(({ mutation }) => mutation)).toBe(true);
});

test("the same seed gives the same numbers", () => {
  const draw = (seed: number) => Array.from({ length: 5 }, createRandom(seed));
  expect(draw(3)).toEqual(draw(3));
  expect(draw(3)).not.toEqual(draw(4));
});

test("stretches follow one another without a gap", () => {
  const recorder = createRecorder();
  recorder.add(10, true);
  recorder.add(20, false);
  expect(recorder.sinceLast()).toEqual({ requests: 2, failures: 1, p95: 10 });
  recorder.add(30, true);
  expect(recorder.sinceLast()).toEqual({ requests: 1, failures: 0, p95: 30 });
  expect(recorder.total()).toMatchObject({ requests: 3, failures: 1, p95: 30 });
});

test("a stale answer out of a cache is a hit", () => {
  const at = (hit: number, stale: number, miss: number) =>
    parseMetrics(
      Object.entries({ hit, stale, miss, load: 9, made: 10 * hit })
        .map(([result, value]) => `cache_requests_total{result="${result}"} ${value}`)
        .join("\n"),
    );
  expect(hitRateBetween(at(0, 0, 10), at(90, 5, 15))).toBe(0.95);
  expect(hitRateBetween(at(1, 1, 1), at(1, 1, 1))).toBeNull();
});

test("misses are told by cache, most first, and of a cache that nobody asked nothing", () => {
  const at = (hits: number, misses: number) =>
    parseMetrics(
      ["cold", "warm"]
        .map((cache, n) => {
          const line = (result: string, value: number) =>
            `cache_requests_total{cache="${cache}",level="${n}",result="${result}"} ${value}`;
          return `${line("hit", hits)}\n${line(n === 0 ? "miss" : "made", misses * (2 - n))}\ncache_requests_total{cache="idle",result="hit"} 7`;
        })
        .join("\n"),
    );
  expect(cachesBetween(at(10, 1), at(100, 3))).toEqual([
    { cache: "cold", found: 90, missed: 4 },
    { cache: "warm", found: 90, missed: 2 },
  ]);
});

test("a server is looked at as long as there is work, and what went wrong with that is told", async () => {
  const monitor = { look: async () => look, hitRate: () => null, caches: () => [] };
  expect(await lookWhile(monitor, Promise.resolve())).toEqual([look]);
  await expect(lookWhile(monitor, Promise.reject(new Error("no tokens")))).rejects.toThrow("no tokens");
});

const look = { hitRate: 0.97, poolShare: 0.3, eventLoopP99Ms: 20, memoryMb: 300 };
const good = { requests: 10_000, failures: 5, p95: 50, hitRate: 0.97, looks: [look] };
const short = (found: Parameters<typeof checksOf>[1], profile: Parameters<typeof checksOf>[0] = "mixed") =>
  checksOf(profile, found)
    .filter(({ pass }) => !pass)
    .map(({ what }) => what);

test("a profile holds or says what fell short", () => {
  expect(short(good)).toEqual([]);
  expect(short({ ...good, failures: 11 })).toEqual(["failures"]);
  expect(short({ ...good, failures: 11 }, "browse")).toEqual([]);
  expect(short({ ...good, p95: 201, hitRate: 0.94 })).toEqual(["p95", "hit rate"]);
  expect(short({ ...good, looks: [look, { ...look, poolShare: 0.81, eventLoopP99Ms: 201 }] })).toHaveLength(2);
  expect(short({ ...good, looks: [look, { ...look, memoryMb: 400 }] }, "soak")).toHaveLength(1);
  expect(short({ ...good, looks: [], p95: Number.NaN })).toEqual(["p95"]);
});

test("stress holds when most of the peak is left at three times saturation, and all of it right after", () => {
  const step = (times: number, rate: number, isRecovery = false): StressStep => {
    return { times, offered: times * 100, good: rate, refused: 0, p95: 1, eventLoopP99Ms: 20, isRecovery };
  };
  const steps = (atThree: number, after: number) => [
    step(0.5, 50),
    step(1, 100),
    step(3, atThree),
    step(0.5, after, true),
  ];
  expect(short({ ...good, steps: steps(81, 50) }, "stress")).toEqual([]);
  expect(short({ ...good, steps: steps(79, 40) }, "stress")).toEqual([
    "goodput at 3 × saturation, of the peak",
    "good answers right after, of those before",
  ]);
});
