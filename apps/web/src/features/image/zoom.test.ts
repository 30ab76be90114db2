import { describe, expect, test } from "vitest";
import { fit, fitted, panBy, zoomAt } from "./zoom.ts";

const picture = { width: 2000, height: 1000 };
const stage = { width: 1000, height: 800 };
const middle = { x: 0, y: 0 };

describe("a picture in its stage", () => {
  test("fits, and is never drawn larger than it is", () => {
    expect(fit(picture, stage)).toEqual({ width: 1000, height: 500 });
    expect(fit({ width: 100, height: 50 }, stage)).toEqual({ width: 100, height: 50 });
  });

  test("grows around the point one looks at", () => {
    const view = zoomAt(fitted, 4, { x: 100, y: 50 }, picture, stage);
    expect(view).toEqual({ scale: 4, x: -300, y: -150 });
    // The picture's point that was at (100, 50) is still there.
    expect([view.x + 100 * view.scale, view.y + 50 * view.scale]).toEqual([100, 50]);
  });

  test("is never smaller than fitted, and then stands in the middle", () => {
    const far = panBy(zoomAt(fitted, 4, middle, picture, stage), { x: 900, y: 400 }, picture, stage);
    expect(zoomAt(far, 0.01, middle, picture, stage)).toEqual(fitted);
  });

  test("is never larger than eight times", () => {
    expect(zoomAt(fitted, 100, middle, picture, stage).scale).toBe(8);
  });

  test("moves as far as its edges and not beyond", () => {
    expect(panBy(fitted, { x: 50, y: 50 }, picture, stage)).toEqual(fitted);
    const near = zoomAt(fitted, 2, middle, picture, stage);
    expect(panBy(near, { x: 9_000, y: -9_000 }, picture, stage)).toEqual({ scale: 2, x: 500, y: -100 });
  });
});
