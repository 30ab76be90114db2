import { describe, expect, test } from "vitest";
import { all, held, nothing, pressed } from "./selection.ts";

const list = ["a", "b", "c", "d", "e"];

describe("a selection", () => {
  test("takes one in and out by presses", () => {
    const one = pressed(nothing, "b", list, false);
    expect(held(one, list)).toEqual(["b"]);
    expect(held(pressed(one, "b", list, false), list)).toEqual([]);
  });

  test("reaches with shift from the last press, upwards and downwards", () => {
    const down = pressed(pressed(nothing, "b", list, false), "d", list, true);
    expect(held(down, list)).toEqual(["b", "c", "d"]);
    const up = pressed(pressed(nothing, "d", list, false), "a", list, true);
    expect(held(up, list)).toEqual(["a", "b", "c", "d"]);
  });

  test("gives back with shift, too", () => {
    const most = pressed(all(list), "c", list, false);
    expect(held(pressed(most, "e", list, true), list)).toEqual(["a", "b"]);
  });

  test("is about one when what was pressed last has left the list", () => {
    const gone = { ids: new Set(["x"]), anchor: "x" };
    expect(held(pressed(gone, "c", list, true), list)).toEqual(["c"]);
  });

  test("holds at most a hundred", () => {
    const many = Array.from({ length: 150 }, (_, index) => `${index}`);
    expect(all(many).ids.size).toBe(100);
    expect(pressed(pressed(nothing, "0", many, false), "149", many, true).ids.size).toBe(100);
  });
});
