import { expect, test } from "vitest";
import { readRange } from "./range.ts";

test.each([
  { range: "bytes=0-9", is: { start: 0, end: 9 } },
  { range: "bytes=90-", is: { start: 90, end: 99 } },
  { range: "bytes=-5", is: { start: 95, end: 99 } },
  { range: "bytes=-500", is: { start: 0, end: 99 } },
  { range: "bytes=95-500", is: { start: 95, end: 99 } },
  { range: "bytes=100-", is: "impossible" },
  { range: "bytes=9-5", is: "impossible" },
  { range: "bytes=-0", is: "impossible" },
  { range: "bytes=0-1,5-6", is: null },
  { range: "lines=0-1", is: null },
  { range: "bytes=-", is: null },
  { range: undefined, is: null },
])("of 100 bytes $range is $is", ({ range, is }) => {
  expect(readRange(range === undefined ? {} : { range }, 100, '"v1"')).toEqual(is);
});

test("a part of another version is the whole of this one", () => {
  expect(readRange({ range: "bytes=0-9", "if-range": '"v0"' }, 100, '"v1"')).toBeNull();
  expect(readRange({ range: "bytes=0-9", "if-range": '"v1"' }, 100, '"v1"')).toEqual({ start: 0, end: 9 });
});
