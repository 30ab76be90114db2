import { describe, expect, it } from "vitest";
import { manualFacts } from "./facts.ts";
import { monthsBefore, refusalOfFacts } from "./rules.ts";

const now = new Date("2026-11-22T12:00:00Z");
const config = { clipMaxAgeMonths: 6 };
const facts = manualFacts("FineClip", { channel: "somebody" });

describe("a clip's age and length", () => {
  it("speak against a clip shorter than 5 seconds", () => {
    expect(refusalOfFacts({ ...facts, durationSeconds: 4.9 }, now, config)).toBe("too_short");
    expect(refusalOfFacts({ ...facts, durationSeconds: 5 }, now, config)).toBeNull();
  });

  it("speak against a clip older than the configured months", () => {
    const made = (iso: string) => refusalOfFacts({ ...facts, clippedAt: new Date(iso) }, now, config);
    expect(made("2026-05-22T11:59:59Z")).toBe("too_old");
    expect(made("2026-05-22T12:00:00Z")).toBeNull();
  });

  it("say nothing when they aren't known", () => {
    expect(refusalOfFacts(facts, now, config)).toBeNull();
  });
});

describe("some months before a date", () => {
  it("is the same day, or that month's last", () => {
    expect(monthsBefore(new Date("2026-08-31T10:00:00Z"), 6).toISOString()).toBe("2026-02-28T10:00:00.000Z");
    expect(monthsBefore(new Date("2026-03-15T10:00:00Z"), 6).toISOString()).toBe("2025-09-15T10:00:00.000Z");
  });
});
