import { describe, expect, test } from "vitest";
import { formatCompact, formatExact } from "./number-format.ts";

describe("a compact number", () => {
  test.each([
    [0, "0"],
    [7, "7"],
    [999, "999"],
    [1000, "1k"],
    [1049, "1k"],
    [1100, "1.1k"],
    [12_412, "12.4k"],
    [99_999, "99.9k"],
    [100_000, "100k"],
    [999_999, "999k"],
    [1_000_000, "1m"],
    [2_560_000_000, "2.5b"],
    [-5, "−5"],
    [-1234, "−1.2k"],
  ])("of %i is %j", (value, text) => {
    expect(formatCompact(value)).toBe(text);
  });
});

test.each([
  [0, "0"],
  [999, "999"],
  [1000, "1,000"],
  [1_234_567, "1,234,567"],
  [-12_412, "−12,412"],
])("the exact form of %i is %j", (value, text) => {
  expect(formatExact(value)).toBe(text);
});
