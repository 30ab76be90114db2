import { expect, test } from "vitest";
import { compareLists } from "./compare-order.ts";

test("every position that holds another post counts, and so does one that holds none", () => {
  expect(compareLists(["a", "b", "c"], ["a", "b", "c"])).toEqual({ positions: 3, wrong: 0 });
  expect(compareLists(["b", "a", "c"], ["a", "b", "c"])).toEqual({ positions: 3, wrong: 2 });
  expect(compareLists(["a"], ["a", "b"])).toEqual({ positions: 2, wrong: 1 });
  expect(compareLists([], [])).toEqual({ positions: 0, wrong: 0 });
});
