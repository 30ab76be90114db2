import { describe, expect, test } from "vitest";
import { actOf, nextAfter, queueKeys } from "./queue-keys.ts";

const press = (key: string, held: Partial<Parameters<typeof actOf>[0]> = {}) =>
  actOf({ key, ctrlKey: false, metaKey: false, altKey: false, repeat: false, ...held });

describe("the queue's keys", () => {
  test.each(queueKeys.map(([key, act]) => [key, act] as const))("%s means %s", (key, act) => {
    expect(press(key)).toBe(act);
  });

  test("leave the browser's and the system's alone", () => {
    expect(press("a", { ctrlKey: true })).toBeNull();
    expect(press("r", { metaKey: true })).toBeNull();
    expect(press("x", { altKey: true })).toBeNull();
    expect(press("Tab")).toBeNull();
  });

  test("run on while held, but decide nothing that way", () => {
    expect(press("j", { repeat: true })).toBe("next");
    expect(press("a", { repeat: true })).toBeNull();
    expect(press("x", { repeat: true })).toBeNull();
  });
});

describe("after a decision the focus goes", () => {
  const ids = ["1", "2", "3", "4", "5"];

  test.each([
    [["1"], "2"],
    [["3"], "4"],
    [["2", "3"], "4"],
    [["2", "4"], "3"],
    [["5"], "4"],
    [["4", "5"], "3"],
    [["1", "2", "3", "4", "5"], null],
  ])("from %j to %j", (leaving, next) => {
    expect(nextAfter(ids, leaving)).toBe(next);
  });

  test("nowhere in an empty list", () => {
    expect(nextAfter([], ["1"])).toBeNull();
  });
});
