import sharp from "sharp";
import { afterEach, describe, expect, test } from "vitest";
import { usePipeline } from "../testing/use-pipeline.ts";

const { process, discardAll } = usePipeline();
afterEach(discardAll);

const colours = { red: [255, 0, 0], green: [0, 255, 0], blue: [0, 0, 255], white: [255, 255, 255] } as const;
type Colour = keyof typeof colours;

/** Stored 400×200: red and green above blue and white. Shown, from the left above to the right below: EXIF 2.32, 4.6.5. */
const shown: [orientation: number, quarters: Colour[]][] = [
  [1, ["red", "green", "blue", "white"]],
  [2, ["green", "red", "white", "blue"]],
  [3, ["white", "blue", "green", "red"]],
  [4, ["blue", "white", "red", "green"]],
  [5, ["red", "blue", "green", "white"]],
  [6, ["blue", "red", "white", "green"]],
  [7, ["white", "green", "blue", "red"]],
  [8, ["green", "white", "red", "blue"]],
];

describe.each(["jpeg", "png", "webp"] as const)("of a %s", (format) => {
  test.each(shown)("orientation %i is applied to every variant, and gone", async (orientation, quarters) => {
    const image = await process(await stored(orientation, format));
    const [width, height] = orientation < 5 ? [400, 200] : [200, 400];
    expect(image).toMatchObject({ width, height });
    for (const variant of image.variants) {
      expect((await sharp(variant.path).metadata()).orientation).toBeUndefined();
      expect(variant.width / variant.height).toBeCloseTo(width / height, 1);
      expect(await quartersOf(variant.path)).toEqual(quarters);
    }
  });
});

function stored(orientation: number, format: "jpeg" | "png" | "webp"): Promise<Buffer> {
  const quarter = (colour: Colour, left: number, top: number) => {
    const [r, g, b] = colours[colour];
    return { input: { create: { width: 200, height: 100, channels: 3 as const, background: { r, g, b } } }, left, top };
  };
  const quarters = [
    quarter("red", 0, 0),
    quarter("green", 200, 0),
    quarter("blue", 0, 100),
    quarter("white", 200, 100),
  ];
  return sharp({ create: { width: 400, height: 200, channels: 3, background: "black" } })
    .composite(quarters)
    .toFormat(format)
    .withMetadata({ orientation })
    .toBuffer();
}

async function quartersOf(file: string): Promise<Colour[]> {
  const { data } = await sharp(file)
    .resize(2, 2, { fit: "fill", kernel: "nearest" })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return [0, 3, 6, 9].map((at) => nearest(data.subarray(at, at + 3)));
}

function nearest(pixel: Uint8Array): Colour {
  const apart = (colour: Colour) =>
    colours[colour].reduce<number>((sum, value, at) => sum + Math.abs(value - (pixel[at] ?? 0)), 0);
  const names = Object.keys(colours) as Colour[];
  return names.reduce((best, name) => (apart(name) < apart(best) ? name : best));
}
