import { describe, expect, test } from "vitest";
import type { Picture } from "./image-types.ts";
import { fullSources, listRatio, stillSources } from "./picture-sources.ts";

const widths = { thumbnail: 160, small: 320, medium: 800, large: 1600, original: 4000 } as const;

function picture(width: number, animated = false): Picture {
  const variants = (Object.keys(widths) as (keyof typeof widths)[]).map((name) => ({
    name,
    width: Math.min(width, widths[name]),
    height: Math.min(width, widths[name]) / 2,
    url: `/media/key/${name}`,
    type: "image/webp",
  }));
  return { width, height: width / 2, thumbhash: null, animated, variants };
}

describe("a picture in a list", () => {
  test("comes in every width but the original's", () => {
    expect(stillSources(picture(4000))?.srcSet).toBe(
      "/media/key/thumbnail 160w, /media/key/small 320w, /media/key/medium 800w, /media/key/large 1600w",
    );
    expect(stillSources(picture(4000))?.src).toBe("/media/key/medium");
  });

  test("that is small names each width once", () => {
    expect(stillSources(picture(300))?.srcSet?.split(", ")).toHaveLength(2);
  });

  test("stands still, though it is animated", () => {
    expect(stillSources(picture(2000, true))?.srcSet).not.toContain("large");
  });

  test("is nothing before it is processed", () => {
    expect(stillSources({ ...picture(2000), variants: [] })).toBe(null);
  });

  test("keeps its shape between 4:5 and a panorama", () => {
    expect([listRatio({ width: 100, height: 900 }), listRatio({ width: 900, height: 100 })]).toEqual([0.8, 2.4]);
    expect(listRatio({ width: 300, height: 200 })).toBe(1.5);
  });
});

test("an animated picture on its own page is the one that moves", () => {
  expect(fullSources(picture(2000, true))).toEqual({ src: "/media/key/large", srcSet: undefined });
});
