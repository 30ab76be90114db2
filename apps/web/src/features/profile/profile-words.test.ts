import { expect, test } from "vitest";
import { countWords, monthWords } from "./profile-words.ts";

test("a count says when there are more than were counted", () => {
  expect(countWords({ count: 0, more: false })).toBe("0");
  expect(countWords({ count: 1000, more: false })).toBe("1,000");
  expect(countWords({ count: 1000, more: true })).toBe("1,000+");
});

test("a month is the same wherever it is read", () => {
  expect(monthWords("2026-11-30T23:59:59.000Z")).toBe("November 2026");
  expect(monthWords("2026-01-01T00:00:00.000Z")).toBe("January 2026");
});
