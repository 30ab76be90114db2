import fc from "fast-check";
import { expect, test } from "vitest";
import { addDuration, addDurations, noDurations, quantile } from "./durations.ts";

const of = (all: number[]) => {
  const durations = noDurations();
  for (const one of all) addDuration(durations, one);
  return durations;
};

test("there is no quantile of nothing", () => {
  expect(quantile(noDurations(), 0.5)).toBeNull();
});

test("a quantile is within 5 % of the true one, however the durations are spread and gathered", () => {
  const duration = fc.double({ min: 0.011, max: 100_000, noNaN: true });
  const share = fc.constantFrom(0.5, 0.95, 0.99, 1);
  fc.assert(
    fc.property(fc.array(duration, { minLength: 1, maxLength: 200 }), fc.nat(), share, (all, cut, q) => {
      const at = cut % all.length;
      const gathered = of(all.slice(0, at));
      addDurations(gathered, of(all.slice(at)));
      const sorted = all.toSorted((a, b) => a - b);
      const truth = sorted[Math.max(1, Math.ceil(q * all.length)) - 1] ?? 0;
      const found = quantile(gathered, q) ?? 0;
      expect(Math.abs(found / truth - 1)).toBeLessThan(0.051);
    }),
  );
});

test("what is too short or too long for the buckets is counted all the same", () => {
  expect(quantile(of([0, 0.001]), 0.5)).toBeLessThanOrEqual(0.01);
  expect(of([10_000_000]).count).toBe(1);
});
