import { expect, test } from "vitest";
import { mostAtOnce, stillSelected, toggled } from "./selection.ts";

test("a submission goes into the selection and out of it again", () => {
  const one = toggled(new Set(), "a");
  expect([...one]).toEqual(["a"]);
  expect([...toggled(one, "a")]).toEqual([]);
});

test("a full selection takes no more, but lets go", () => {
  const full = new Set(Array.from({ length: mostAtOnce }, (_, index) => `${index}`));
  expect(toggled(full, "one more").size).toBe(mostAtOnce);
  expect(toggled(full, "0").size).toBe(mostAtOnce - 1);
});

test("what left the queue left the selection, and the rest is in the queue's order", () => {
  expect(stillSelected(new Set(["c", "gone", "a"]), ["a", "b", "c"])).toEqual(["a", "c"]);
});
