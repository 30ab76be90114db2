import { expect, test } from "vitest";
import type { BenchResult } from "../results.ts";
import { criteriaLines } from "./criteria.ts";
import type { LoadResult } from "./load-result.ts";

const row = (name: string, p95: number, more = {}) => ({ name, p95, target: null, ...more });
const phase = (name: string, perSecond: number, databaseMsEach: number) => ({
  ...{ name, perSecond, databaseMsEach, statementsEach: 1 },
});
const result = {
  rows: [
    row("feed of 50, visitor, cold", 120),
    row("search: a rare word, cold", 12),
    row("search: a word of a fifth of all posts, cold", 34),
    row("clip.submit", 30, { target: "p95 <200 ms, ≤14 SQL" }),
    row("token.create", 3, { target: "p95 <200 ms, ≤1 SQL" }),
  ],
  phases: [phase("baseline", 5, 200), phase("batching", 20, 80), phase("caches", 1_000, 8), phase("tuning", 5_000, 1)],
} as unknown as BenchResult;
const mixed = { checks: [{ what: "hit rate", found: 79, wanted: ">95 %", pass: false }] } as unknown as LoadResult;

test("what was asked for before stands beside what was found, met or not, and of what", () => {
  const lines = Object.fromEntries(criteriaLines(result, { mixed }).map(([asked, ...rest]) => [asked, rest]));
  expect(lines["a feed, p95"]).toEqual(["<100 ms", "120 ms", "feed of 50, visitor, cold", "no"]);
  expect(lines["a search, p95"]).toEqual([
    "<100 ms, 10–20 expected",
    "34.0 ms",
    "search: a word of a fifth of all posts, cold",
    "yes",
  ]);
  expect(lines["any other call of the API, p95"]?.slice(1)).toEqual(["30.0 ms", "clip.submit", "yes"]);
  expect(lines["cache hits"]).toEqual([">80 %", "79.0 %", "mixed load", "no"]);
  expect(lines["the database's load, caches on"]?.slice(1)).toEqual(["0.100 of it", "phase caches to batching", "yes"]);
  expect(lines["throughput, all in all"]?.[1]).toBe("1000 times");
});

test("what a run didn't look at is a dash, neither met nor not", () => {
  expect(criteriaLines(result, {}).find(([asked]) => asked === "cache hits")).toEqual([
    ...["cache hits", ">80 %", "–", "", ""],
  ]);
});
