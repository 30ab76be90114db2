import { OwnSubmission } from "@medley/api/schema/submission";
import { expect, test } from "vitest";
import { stateWords } from "./state-words.ts";

test("every state has a label of its own", () => {
  const labels = OwnSubmission.shape.status.options.map((status) => stateWords({ status, reason: null }).label);
  expect(new Set(labels).size).toBe(OwnSubmission.shape.status.options.length);
});

test("a moderator's reason stands in for the general words", () => {
  expect(stateWords({ status: "rejected", reason: "Too blurry." }).text).toBe("Too blurry.");
  expect(stateWords({ status: "rejected", reason: null }).text).toBe("A moderator turned it down.");
});
