import { describe, expect, test } from "vitest";
import { formatAge, formatExactUtc, formatWait } from "./time-format.ts";

const now = Date.UTC(2026, 10, 22, 12, 0, 0);
const ago = (seconds: number) => now - seconds * 1000;

describe("an age", () => {
  test.each([
    [0, "now", "just now"],
    [59, "now", "just now"],
    [60, "1m", "1 minute ago"],
    [59 * 60, "59m", "59 minutes ago"],
    [3600, "1h", "1 hour ago"],
    [23 * 3600 + 3599, "23h", "23 hours ago"],
    [24 * 3600, "1d", "1 day ago"],
    [7 * 86_400, "1w", "1 week ago"],
    [30 * 86_400, "1mo", "1 month ago"],
    [364 * 86_400, "12mo", "12 months ago"],
    [800 * 86_400, "2y", "2 years ago"],
  ])("of %i seconds reads %j and %j", (seconds, short, long) => {
    expect(formatAge(ago(seconds), now)).toBe(short);
    expect(formatAge(ago(seconds), now, "long")).toBe(long);
  });

  test("of something from a clock that runs ahead is now", () => {
    expect(formatAge(ago(-90), now)).toBe("now");
  });
});

test("an exact time is the same text wherever it is rendered", () => {
  expect(formatExactUtc(Date.UTC(2026, 8, 3, 6, 5))).toBe("3 Sep 2026, 06:05 UTC");
});

test.each([
  [0, "1 second"],
  [1, "1 second"],
  [40, "40 seconds"],
  [61, "2 minutes"],
  [840, "14 minutes"],
  [3600, "60 minutes"],
  [80_000, "23 hours"],
])("a wait of %i seconds reads %j", (seconds, words) => {
  expect(formatWait(seconds)).toBe(words);
});
