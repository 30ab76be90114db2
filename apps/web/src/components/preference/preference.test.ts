import vm from "node:vm";
import { describe, expect, test } from "vitest";
import { preferenceScript, storageKey } from "./preference.ts";

/** Runs the script as a browser would, and gives back what it put onto <html>. */
function run(getItem: (key: string) => string | null): Record<string, string> {
  const dataset: Record<string, string> = {};
  vm.runInNewContext(preferenceScript, { localStorage: { getItem }, document: { documentElement: { dataset } } });
  return dataset;
}

describe("the script before the first paint", () => {
  test("puts kept choices onto the page", () => {
    const kept = new Map([
      [storageKey("theme"), "dark"],
      [storageKey("density"), "compact"],
    ]);
    expect(run((key) => kept.get(key) ?? null)).toEqual({ theme: "dark", density: "compact" });
  });

  test("leaves no mark for defaults, nothing kept, or nonsense", () => {
    expect(run(() => "system")).toEqual({});
    expect(run(() => null)).toEqual({});
    expect(run(() => '"><script>')).toEqual({});
  });

  test("survives a browser that keeps nothing", () => {
    const refuse = () => {
      throw new Error("SecurityError");
    };
    expect(run(refuse)).toEqual({});
  });

  test("can't end its own script element", () => {
    expect(preferenceScript).not.toContain("<");
  });
});
