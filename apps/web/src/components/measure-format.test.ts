import { expect, test } from "vitest";
import { formatBytes, formatDecimal, formatMilliseconds, formatShare } from "./measure-format.ts";

test.each([
  [null, "–"],
  [0.418, "0.42 ms"],
  [12.34, "12.3 ms"],
  [139.6, "140 ms"],
  [1_240, "1.2 s"],
  [61_000, "61 s"],
])("%s milliseconds are %j", (value, text) => {
  expect(formatMilliseconds(value)).toBe(text);
});

test.each([
  [null, "–"],
  [0, "0 %"],
  [0.9744, "97.4 %"],
  [0.99996, "99.996 %"],
  [0.9999999, "99.999 %"],
  [1, "100 %"],
])("a share of %s is %j", (value, text) => {
  expect(formatShare(value)).toBe(text);
});

test.each([
  [512, "512 B"],
  [8_192, "8.0 kB"],
  [196_000_000, "187 MB"],
  [3 * 2 ** 30, "3.0 GB"],
])("%s bytes are %j", (value, text) => {
  expect(formatBytes(value)).toBe(text);
});

test("by thousands a quota of five billion bytes is 5.0 GB", () => {
  expect([5e9, 4e6].map((value) => formatBytes(value, 1000))).toEqual(["5.0 GB", "4.0 MB"]);
});

test.each([
  [null, "–"],
  [3, "3"],
  [1.257, "1.26"],
  [43.21, "43.2"],
  [431.2, "431"],
])("%s is %j", (value, text) => {
  expect(formatDecimal(value)).toBe(text);
});
