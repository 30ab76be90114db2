import { existsSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";

test("passes", () => {
  expect(1).toBe(1);
});

test("fails", () => {
  expect(1).toBe(2);
});

test("passes the second time", () => {
  const mark = String(process.env.MARK);
  const isSecond = existsSync(mark);
  writeFileSync(mark, "");
  expect(isSecond).toBe(true);
});

test.skip("is skipped", () => {});
