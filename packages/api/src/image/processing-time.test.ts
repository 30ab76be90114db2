import { expect, test } from "vitest";
import { readTimes } from "./processing-time.ts";

test("what took no longer than a bound took no longer than those above it, and each image counts in the last", () => {
  const { buckets, count, sum } = readTimes({ images: 4, milliseconds: 41_500, within500: 2, within2500: 1 });
  expect(Object.fromEntries(buckets)).toMatchObject({ 0.25: 0, 0.5: 2, 1: 2, 2.5: 3, 30: 3, "+Inf": 4 });
  expect([count, sum]).toEqual([4, 41.5]);
});

test("before the first image there is nothing", () => {
  const { buckets, count } = readTimes({});
  expect([count, ...buckets.map(([, images]) => images)].every((images) => images === 0)).toBe(true);
});
