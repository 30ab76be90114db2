import fc from "fast-check";
import { expect, test } from "vitest";
import { boundedCount, countedTo, rankOf, rankSlugs, ranks } from "./rules.ts";

test.each([
  [-50, "newcomer"],
  [0, "newcomer"],
  [99, "newcomer"],
  [100, "member"],
  [500, "regular"],
  [999, "regular"],
  [1_000, "contributor"],
  [5_000, "veteran"],
  [9_999, "veteran"],
  [10_000, "legend"],
])("%i karma makes a %s", (karma, rank) => {
  expect(rankOf(karma)).toBe(rank);
});

test("more karma never makes a lower rank", () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 20_000 }), fc.nat({ max: 20_000 }), (karma, more) => {
      expect(rankSlugs.indexOf(rankOf(karma + more))).toBeGreaterThanOrEqual(rankSlugs.indexOf(rankOf(karma)));
      expect(ranks[rankOf(karma)].from).toBeLessThanOrEqual(Math.max(karma, 0));
    }),
  );
});

test("a count says whether there is more than it counted", () => {
  expect(boundedCount(countedTo)).toEqual({ count: countedTo, more: false });
  expect(boundedCount(countedTo + 1)).toEqual({ count: countedTo, more: true });
});
