import { expect, test } from "vitest";
import { median, medianOfRounds, percentilesOf } from "./percentiles.ts";

const upTo = (last: number) => Array.from({ length: last }, (_, n) => last - n);

test("percentiles are the values at the nearest rank, whatever order they come in", () => {
  expect(percentilesOf(upTo(100))).toEqual({ p50: 50, p95: 95, p99: 99 });
  expect(percentilesOf(upTo(1000))).toEqual({ p50: 500, p95: 950, p99: 990 });
  expect(percentilesOf([7])).toEqual({ p50: 7, p95: 7, p99: 7 });
  expect(percentilesOf([])).toEqual({ p50: Number.NaN, p95: Number.NaN, p99: Number.NaN });
});

test("the median of an even number is between the middle two", () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([1, 2, 4, 100])).toBe(3);
  expect(median([])).toBeNaN();
});

test("one bad round of three moves no figure", () => {
  const good = { p50: 1, p95: 2, p99: 3 };
  expect(medianOfRounds([good, { p50: 50, p95: 60, p99: 70 }, good])).toEqual(good);
});
