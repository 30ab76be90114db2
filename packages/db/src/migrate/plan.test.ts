import { expect, test } from "vitest";
import type { Migration } from "./files.ts";
import { type HistoryRow, IN_ONE_TRANSACTION } from "./history.ts";
import { planMigrations } from "./plan.ts";

const file = (name: string, checksum = name): Migration => ({ name, checksum, sql: "" });

const row = (name: string, more: Partial<HistoryRow> = {}): HistoryRow => ({
  id: `id of ${name}`,
  name,
  checksum: name,
  logs: null,
  startedAt: new Date("2026-11-22T10:00:00Z"),
  finished: true,
  rolledBack: false,
  ...more,
});

test("what the history lacks is pending, also when it comes before what is applied", () => {
  const plan = planMigrations([file("1"), file("2"), file("3")], [row("2")], false);
  expect(plan.pending.map(({ name }) => name)).toEqual(["1", "3"]);
});

test("a migration that was rolled back is pending again, whatever its file says now", () => {
  const plan = planMigrations([file("1", "edited")], [row("1", { finished: false, rolledBack: true })], false);
  expect(plan).toMatchObject({ pending: [{ name: "1" }], retried: [] });
});

test("a migration interrupted inside its transaction is tried again", () => {
  const interrupted = row("1", { finished: false, logs: IN_ONE_TRANSACTION });
  expect(planMigrations([file("1")], [interrupted], false)).toMatchObject({
    pending: [{ name: "1" }],
    retried: [interrupted],
  });
});

test("a failed migration stops everything and says when, why and what to do", () => {
  const failed = row("1", { finished: false, logs: "no such table" });
  expect(() => planMigrations([file("1"), file("2")], [failed], false)).toThrow(
    /1 failed at 2026-11-22T10:00:00.000Z\. It said: no such table\n.*migrate --retry.*resolve --applied 1/,
  );
  expect(planMigrations([file("1")], [failed], true)).toMatchObject({ pending: [{ name: "1" }], retried: [failed] });
});

test("what is applied but not among the files is reported as unknown", () => {
  expect(planMigrations([file("1")], [row("1"), row("2")], false)).toEqual({
    pending: [],
    retried: [],
    unknown: ["2"],
  });
});
