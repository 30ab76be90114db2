import { expect, it } from "vitest";
import { milestoneAt } from "./rules.ts";

it("a milestone is reached by a vote or by a flip, which adds two", () => {
  expect([10, 26, 1000].map(milestoneAt)).toEqual([10, 25, 1000]);
  expect([9, 12, 24, 999, 1002, -10, 0].map(milestoneAt)).toEqual([null, null, null, null, null, null, null]);
});
