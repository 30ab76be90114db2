import { describe, expect, it } from "vitest";
import { crossedMilestone } from "./rules.ts";

describe("a milestone", () => {
  it("is crossed by reaching it from below", () => {
    expect(crossedMilestone(9, 10)).toBe(10);
    expect(crossedMilestone(24, 26)).toBe(25);
    expect(crossedMilestone(999, 1000)).toBe(1000);
  });

  it("isn't crossed by staying on it, leaving it or falling to it", () => {
    expect(crossedMilestone(10, 11)).toBeNull();
    expect(crossedMilestone(10, 9)).toBeNull();
    expect(crossedMilestone(11, 10)).toBeNull();
    expect(crossedMilestone(0, 1)).toBeNull();
    expect(crossedMilestone(1001, 1002)).toBeNull();
  });

  it("is the highest of several", () => {
    expect(crossedMilestone(5, 60)).toBe(50);
  });
});
