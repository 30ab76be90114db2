import { describe, expect, test } from "vitest";
import { decisionToasts, stillWaiting } from "./decision-words.ts";
import type { DecisionResult } from "./moderation-types.ts";

const results = (...outcomes: DecisionResult["result"][]) =>
  outcomes.map((result, index): DecisionResult => ({ id: `post-${index}`, result }));

describe("what is said of decisions", () => {
  test("is one word for one", () => {
    expect(decisionToasts(results("approved"))).toEqual([{ message: "Approved", tone: "good" }]);
  });

  test("is one message for each outcome, with its number", () => {
    const told = decisionToasts(results("approved", "already_decided", "approved", "own"));
    expect(told.map(({ message }) => message)).toEqual([
      "2 approved",
      "Somebody else decided this one first",
      "This one is yours: somebody else has to decide",
    ]);
  });

  test("is nothing of nothing", () => {
    expect(decisionToasts([])).toEqual([]);
  });
});

test("only what nobody decided comes back into the list", () => {
  expect(stillWaiting(results("approved", "own", "already_decided", "not_found", "own"))).toEqual(["post-1", "post-4"]);
});
