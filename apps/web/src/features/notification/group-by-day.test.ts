import { expect, test } from "vitest";
import { groupByDay, utc } from "./group-by-day.ts";

const now = Date.UTC(2026, 10, 22, 0, 30);
const at = (iso: string) => ({ createdAt: iso });

test("what came is grouped by day, newest first", () => {
  const items = [
    at("2026-11-22T00:10:00.000Z"),
    at("2026-11-21T23:59:59.000Z"),
    at("2026-11-21T00:00:00.000Z"),
    at("2026-11-20T12:00:00.000Z"),
    at("2025-12-31T12:00:00.000Z"),
  ];
  const groups = groupByDay(items, now, utc);
  expect(groups.map(({ title, items: inIt }) => [title, inIt.length])).toEqual([
    ["Today", 1],
    ["Yesterday", 2],
    ["20 November 2026", 1],
    ["31 December 2025", 1],
  ]);
  expect(groups.flatMap((group) => group.items)).toEqual(items);
});

test("a day begins where the reader is", () => {
  const items = [at("2026-11-22T00:10:00.000Z"), at("2026-11-21T23:50:00.000Z"), at("2026-11-21T22:50:00.000Z")];
  const titles = (minutes: number) =>
    groupByDay(items, now, () => minutes).map((group) => [group.title, group.items.length]);
  expect(titles(-60)).toEqual([["Today", 3]]);
  expect(titles(60)).toEqual([
    ["Today", 2],
    ["Yesterday", 1],
  ]);
});

test("a moment ahead of the reader's clock is today's, and nothing makes no days", () => {
  expect(groupByDay([at("2026-11-23T05:00:00.000Z")], now, utc)[0]?.title).toBe("Today");
  expect(groupByDay([], now, utc)).toEqual([]);
});
