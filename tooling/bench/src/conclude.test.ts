import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { conclude } from "./conclude.ts";
import { readOptions } from "./options.ts";
import type { BenchResult } from "./results.ts";
import { failedRow, judge } from "./rows/row.ts";

const folder = mkdtempSync(path.join(os.tmpdir(), "medley-bench-json-"));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

const times = { p50: 1.234567, p95: 4, p99: 9 };
const good = judge(
  { name: "vote", ...times, statements: 2, reference: "hand-written SQL", ratio: 1.5 },
  { p95Ms: 50, statements: 4 },
  "demo",
);
const peer = judge({ name: "vote: naive", ...times, statements: null, reference: null, ratio: null }, {}, "demo");
const failed = failedRow("feed of 50", "the server went away", "demo");

/** What the end of a run writes into the file that --json names, and its exit code. */
function endOf(rows: BenchResult["rows"]) {
  vi.spyOn(process.stdout, "write").mockImplementation(() => true);
  const file = path.join(folder, "rows.json");
  const options = readOptions(["--size", "demo", "--json", file]);
  if (typeof options === "number") throw new Error("These are good words");
  const result = { size: "demo", machine: {}, content: {}, rows } as unknown as BenchResult;
  const code = conclude(result, options);
  return { code, written: JSON.parse(readFileSync(file, "utf8")) as BenchResult };
}

test("--json writes each row: how long, how many statements, beside what, what is wanted and whether it is met", () => {
  const { code, written } = endOf([good, peer]);
  expect(code).toBe(0);
  expect(written.rows).toEqual([
    {
      ...{ name: "vote", size: "demo", p50: 1.2346, p95: 4, p99: 9, statements: 2 },
      ...{ reference: "hand-written SQL", ratio: 1.5, target: "p95 <50 ms, ≤4 SQL", pass: true },
    },
    {
      ...{ name: "vote: naive", size: "demo", p50: 1.2346, p95: 4, p99: 9, statements: null },
      ...{ reference: null, ratio: null, target: null, pass: null },
    },
  ]);
});

test("--json tells of what could not be measured, too, and the run ends with 1", () => {
  const { code, written } = endOf([good, failed]);
  expect(code).toBe(1);
  expect(written.rows[1]).toEqual({
    ...{ name: "feed of 50: the server went away", size: "demo", p50: null, p95: null, p99: null, statements: null },
    ...{ reference: null, ratio: null, target: "to work", pass: false },
  });
});
