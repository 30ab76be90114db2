import { expect, test } from "vitest";
import { limitTable, parseLimitOverrides } from "./limit-table.ts";

test("the defaults are the product's", () => {
  const told = Object.entries(limitTable()).map(([action, windows]) => [
    action,
    windows.map(({ limit, seconds }) => [limit, seconds]),
  ]);
  expect(Object.fromEntries(told)).toEqual({
    overall: [[300, 60]],
    vote: [[20, 60]],
    comment: [[10, 60]],
    commentVote: [[20, 60]],
    tag: [[10, 60]],
    search: [[60, 60]],
    preview: [[30, 60]],
    view: [[120, 60]],
    submit: [
      [10, 3_600],
      [20, 86_400],
    ],
    upload: [[50, 3_600]],
    report: [[10, 3_600]],
    follow: [[20, 60]],
    signUp: [[3, 3_600]],
    signIn: [[5, 60]],
  });
});

test("configuration replaces the limits it names and leaves the others", () => {
  const table = limitTable(parseLimitOverrides(" vote=1000/min, submit=5/10min 50/day , search=off,"));
  expect(table.vote).toEqual([{ name: "vote-min", limit: 1000, seconds: 60 }]);
  expect(table.submit).toEqual([
    { name: "submit-10min", limit: 5, seconds: 600 },
    { name: "submit-day", limit: 50, seconds: 86_400 },
  ]);
  expect(table.search).toEqual([]);
  expect(table.comment).toEqual(limitTable().comment);
});

test("none lifts every limit", () => {
  expect(Object.values(limitTable(parseLimitOverrides("none"))).flat()).toEqual([]);
});

test("configuration that makes no sense is refused by name", () => {
  expect(() => parseLimitOverrides("votes=1/min")).toThrow("No limit is called votes");
  expect(() => parseLimitOverrides("toString=1/min")).toThrow("No limit is called toString");
  for (const rule of ["", "20", "0/min", "-1/min", "1.5/min", "20/week", "20/min/h", "20/0min", "none"]) {
    expect(() => parseLimitOverrides(`vote=${rule}`)).toThrow("The limit of vote is not understood");
  }
});
