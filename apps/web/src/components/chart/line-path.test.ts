import { expect, test } from "vitest";
import { areaPath, linePath, niceCeiling, placePoints } from "./line-path.ts";

test.each([
  [0, 1],
  [0.42, 0.5],
  [1, 1],
  [3, 5],
  [5.1, 10],
  [180, 200],
])("the edge above %s is %s", (greatest, edge) => {
  expect(niceCeiling(greatest)).toBeCloseTo(edge);
});

test("a line runs from the left edge to the right one, zero at the bottom", () => {
  const points = placePoints([0, 5, 10], 10);
  expect(linePath(points)).toBe("M0 100L50 50L100 0");
  expect(areaPath(points)).toBe("M0 100L50 50L100 0V100H0Z");
});

test("where nothing was measured the line has a gap, and a lone point can be seen", () => {
  const points = placePoints([1, null, 1, 1, null, 1], 1);
  expect(linePath(points)).toBe("M0 0h0.6M40 0L60 0M100 0h0.6");
  expect(areaPath(points)).toBe("M0 0V100H0ZM40 0L60 0V100H40ZM100 0V100H100Z");
});
