import { readFile } from "node:fs/promises";
import sharp, { type Sharp } from "sharp";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { animation, colourOf, delaysOf, picture } from "../testing/samples.ts";
import { usePipeline } from "../testing/use-pipeline.ts";
import type { ProcessedImage } from "./pipeline.ts";

const { process, discardAll, forget, left } = usePipeline();
afterEach(discardAll);

let photograph: Buffer;
let shown: Awaited<ReturnType<typeof process>>;
beforeAll(async () => {
  const small = await picture(1_200, 900).png().toBuffer();
  photograph = await sharp(small).resize(2_400).jpeg({ quality: 95 }).toBuffer();
  shown = await process(photograph);
  forget();
});
afterAll(() => shown.discard());

const sidesOf = ({ variants }: ProcessedImage) =>
  Object.fromEntries(variants.map(({ name, width, height }) => [name, `${width}×${height}`]));

test("a photograph becomes four WebPs and itself, each as the table says", async () => {
  const image = shown;
  expect(image).toMatchObject({ format: "jpeg", width: 2_400, height: 1_800, frames: 1 });
  expect(sidesOf(image)).toEqual({
    thumbnail: "160×120",
    small: "320×240",
    medium: "800×600",
    large: "1600×1200",
    original: "2400×1800",
  });
  for (const { name, path, ...told } of image.variants) {
    const bytes = await readFile(path);
    const { format, width, height, pages } = await sharp(bytes).metadata();
    expect({ width, height, bytes: bytes.length, type: `image/${format}`, pages }).toEqual({
      ...told,
      pages: undefined,
    });
    expect(format).toBe(name === "original" ? "jpeg" : "webp");
  }
});

test.each([
  ["thumbnail", 160, 82],
  ["small", 320, 85],
  ["medium", 800, 85],
  ["large", 1_600, 88],
])("%s looks as sharp's own %i pixels at quality %i do, in as many bytes", async (name, width, quality) => {
  const { path, bytes } = shown.of(name);
  const plain = await sharp(photograph).resize({ width, fastShrinkOnLoad: false }).webp({ quality }).toBuffer();
  expect(bytes / plain.length).toBeGreaterThan(0.9);
  expect(bytes / plain.length).toBeLessThan(1.1);
  expect(await difference(await readFile(path), plain)).toBeLessThan(3);
});

test("a panorama is no higher than twice the width it may have", async () => {
  const image = await process(
    await sharp(await picture(160, 800).png().toBuffer())
      .resize(1_600)
      .jpeg()
      .toBuffer(),
  );
  expect(sidesOf(image)).toEqual({
    thumbnail: "64×320",
    small: "128×640",
    medium: "320×1600",
    large: "640×3200",
    original: "1600×8000",
  });
});

test("nothing is enlarged", async () => {
  const image = await process(await picture(50, 40).png().toBuffer());
  expect(new Set(Object.values(sidesOf(image)))).toEqual(new Set(["50×40"]));
});

test.each(["jpeg", "png", "gif", "webp"] as const)(
  "the original of a %s is one again, and looks the same",
  async (format) => {
    const source = await picture(300, 200).toFormat(format).toBuffer();
    const { path, type } = (await process(source)).of("original");
    expect(type).toBe(`image/${format}`);
    expect(await difference(await readFile(path), source)).toBeLessThan(format === "png" ? 0.001 : 4);
  },
);

test("what is lossless stays so, and transparent", async () => {
  const { data, info } = await picture(120, 90).ensureAlpha(0.5).raw().toBuffer({ resolveWithObject: true });
  for (const format of ["png", "webp"] as const) {
    const source = await sharp(data, { raw: info }).toFormat(format, { lossless: true }).toBuffer();
    const image = await process(source);
    const original = await sharp(image.of("original").path).raw().toBuffer();
    expect(original.equals(data)).toBe(true);
    expect(await sharp(image.of("small").path).stats()).toMatchObject({ isOpaque: false });
  }
});

describe("an animation", () => {
  test.each(["gif", "webp"] as const)(
    "of a %s moves in large and in the original, and shows its first frame elsewhere",
    async (format) => {
      const source = await animation({ width: 200, height: 100, frames: 5 }).toFormat(format).toBuffer();
      const image = await process(source);
      expect(image).toMatchObject({ format, width: 200, height: 100, frames: 5 });
      for (const name of ["large", "original"]) {
        const { path, type, width, height } = image.of(name);
        expect([type, width, height]).toEqual([name === "large" ? "image/webp" : `image/${format}`, 200, 100]);
        const found = await sharp(path, { animated: true }).metadata();
        expect(found).toMatchObject({ pages: 5, pageHeight: 100, loop: 3, delay: delaysOf(5) });
        for (let frame = 0; frame < 5; frame++) {
          expect(await distance(sharp(path, { page: frame }), colourOf(frame))).toBeLessThan(8);
        }
      }
      for (const name of ["medium", "small", "thumbnail"]) {
        const { path } = image.of(name);
        expect((await sharp(path).metadata()).pages).toBeUndefined();
        expect(await distance(sharp(path), colourOf(0))).toBeLessThan(8);
      }
    },
  );

  test("is made smaller frame by frame", async () => {
    const image = await process(await animation({ width: 2_000, height: 1_000, frames: 3 }).toBuffer());
    expect(sidesOf(image)).toMatchObject({ large: "1600×800", medium: "800×400", original: "2000×1000" });
    const { path } = image.of("large");
    for (let frame = 0; frame < 3; frame++) {
      expect(await distance(sharp(path, { page: frame }), colourOf(frame))).toBeLessThan(8);
    }
  });
});

test("an avatar is a square out of the middle, of 256 pixels or what there is", async () => {
  const wide = await process(await picture(900, 600).jpeg().toBuffer(), { recipe: "avatar" });
  expect(wide.variants.map(({ name, width, height, type }) => [name, width, height, type])).toEqual([
    ["avatar", 256, 256, "image/webp"],
  ]);
  const small = await process(await animation({ width: 60, height: 90, frames: 3 }).toBuffer(), { recipe: "avatar" });
  expect(sidesOf(small)).toEqual({ avatar: "60×60" });
  expect((await sharp(small.of("avatar").path).metadata()).pages).toBeUndefined();
});

test("every stage is timed, and the memory told", async () => {
  const { stages, peakBytes } = await process(await picture(300, 200).jpeg().toBuffer());
  const names = "wait copy header open decode thumbhash large medium small thumbnail original total";
  expect(Object.keys(stages)).toEqual(names.split(" "));
  expect(peakBytes).toBeGreaterThan(20 * 1024 * 1024);
});

test("discard leaves nothing behind", async () => {
  const before = await left();
  await process(await picture(300, 200).jpeg().toBuffer());
  expect(await left()).toHaveLength(before.length + 1);
  await discardAll();
  expect(await left()).toEqual(before);
});

/** How far two images of the same sides are apart, as the mean of all values' distances, of 255. */
async function difference(one: Buffer, other: Buffer): Promise<number> {
  const [first, second] = await Promise.all([one, other].map((bytes) => sharp(bytes).removeAlpha().raw().toBuffer()));
  if (!first || !second || first.length !== second.length) throw new Error("They have other sides");
  let sum = 0;
  for (const [at, value] of first.entries()) sum += Math.abs(value - (second[at] ?? 0));
  return sum / first.length;
}

/** How far an image's mean is from a colour, by the worst channel. */
async function distance(image: Sharp, colour: readonly number[]): Promise<number> {
  const { channels } = await sharp(await image.png().toBuffer()).stats();
  return Math.max(...colour.map((value, at) => Math.abs(value - (channels[at]?.mean ?? 0))));
}
