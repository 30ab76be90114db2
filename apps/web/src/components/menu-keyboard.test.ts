import { describe, expect, test } from "vitest";
import { menuTarget } from "./menu-keyboard.ts";

const labels = ["Copy link", "Edit", "Report", "Remove"];

describe("a menu under the keyboard", () => {
  test.each([
    ["ArrowDown", 0, 1],
    ["ArrowDown", 3, 0],
    ["ArrowUp", 0, 3],
    ["ArrowUp", -1, 3],
    ["Home", 2, 0],
    ["End", 0, 3],
  ])("%s at %i goes to %i", (key, from, to) => {
    expect(menuTarget(key, from, labels)).toBe(to);
  });

  test("a letter goes to the next item that begins with it, round the end", () => {
    expect(menuTarget("r", 0, labels)).toBe(2);
    expect(menuTarget("r", 2, labels)).toBe(3);
    expect(menuTarget("R", 3, labels)).toBe(2);
  });

  test("other keys are left to the browser", () => {
    expect(menuTarget("Tab", 0, labels)).toBeUndefined();
    expect(menuTarget(" ", 0, labels)).toBeUndefined();
    expect(menuTarget("x", 0, labels)).toBeUndefined();
    expect(menuTarget("ArrowDown", 0, [])).toBeUndefined();
  });
});
