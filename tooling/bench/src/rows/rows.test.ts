import { expect, test } from "vitest";
import { findRegressions } from "./gate.ts";
import { growthRows } from "./growth.ts";
import { judge, type Row } from "./row.ts";
import { figure, tableOf } from "./table.ts";

const measured = { name: "feed, cold", p50: 1, p95: 4, p99: 9, statements: 1, reference: "by hand", ratio: 1.2 };
const row = (given: Partial<Row> = {}): Row => ({ ...measured, size: "small", target: null, pass: null, ...given });

test("a row passes when everything asked of it is met, and says what that is", () => {
  const asked = { p95Ms: 5, statements: 1, ratioAtMost: 1.3 };
  expect(judge(measured, asked, "small")).toMatchObject({ target: "p95 <5 ms, ≤1 SQL, ratio ≤1.3", pass: true });
  expect(judge({ ...measured, p95: 5 }, asked, "small").pass).toBe(false);
  expect(judge({ ...measured, statements: 2 }, asked, "small").pass).toBe(false);
  expect(judge({ ...measured, ratio: 1.31 }, asked, "small").pass).toBe(false);
  expect(judge({ ...measured, ratio: 0.49 }, { ratioAtLeast: 0.5 }, "small").pass).toBe(false);
  expect(judge({ ...measured, p95: Number.NaN }, asked, "small").pass).toBe(false);
});

test("a row that nothing is asked of neither passes nor fails", () => {
  expect(judge(measured, {}, "small")).toMatchObject({ target: null, pass: null });
});

test("a tenth more latency is borne, more is a regression; for throughput the other way round", () => {
  const kept = [row({ ratio: 1 }), row({ name: "rate", ratio: 1, perSecond: 100 })];
  const now = (latency: number, rate: number) => [
    row({ ratio: latency }),
    row({ name: "rate", ratio: rate, perSecond: 1 }),
  ];
  expect(findRegressions(kept, now(1.09, 0.91))).toEqual([]);
  expect(findRegressions(kept, now(1.11, 5))).toEqual([{ name: "feed, cold", kept: 1, now: 1.11 }]);
  expect(findRegressions(kept, now(0.1, 0.89))).toEqual([{ name: "rate", kept: 1, now: 0.89 }]);
});

test("rows of another size, another reference or another name are not compared", () => {
  const worse = row({ ratio: 9 });
  for (const kept of [row({ size: "large" }), row({ reference: "bare server" }), row({ name: "other" })]) {
    expect(findRegressions([kept], [worse])).toEqual([]);
  }
});

test("cold rows of a large site must take less than twice what they take on a medium one", () => {
  const medium = { rows: [row({ p50: 2, size: "medium" })] };
  expect(growthRows([row({ p50: 3.9 })], "large", medium)).toMatchObject([{ ratio: 1.95, pass: true }]);
  expect(growthRows([row({ p50: 4.1 })], "large", medium)).toMatchObject([{ pass: false }]);
  expect(growthRows([row({ p50: 9 })], "small", medium)).toEqual([]);
});

test("figures keep three digits that count, and the table says what falls short", () => {
  expect([0.01234, 1.234, 12.34, 1234, Number.NaN].map(figure)).toEqual(["0.012", "1.23", "12.3", "1234", "–"]);
  const table = tableOf([row({ pass: false, target: "p95 <1 ms" }), row({ name: "vote", pass: true })]);
  const [heads, first, second] = table.split("\n");
  expect(heads).toMatch(/^operation +p50 ms +p95 ms/);
  expect(first).toMatch(/^feed, cold +1\.00 +4\.00 +9\.00 .*p95 <1 ms +FALLS SHORT$/);
  expect(second).toMatch(/pass$/);
});
