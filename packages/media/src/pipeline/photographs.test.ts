import { readFile } from "node:fs/promises";
import exifr from "exifr";
import sharp from "sharp";
import { afterEach, expect, test } from "vitest";
import { imageRules } from "../image-rules.ts";
import { findDebianFiles, findPhotographs } from "../testing/corpus/debian-files.ts";
import { readMetadata } from "../testing/read-metadata.ts";
import { picture } from "../testing/samples.ts";
import { usePipeline } from "../testing/use-pipeline.ts";

const { process, discardAll } = usePipeline({ processes: 2 });
afterEach(discardAll);

test("large pictures of a desktop become all variants, as wide as the table says", async () => {
  const files = findPhotographs().slice(-1);
  for (const file of files) {
    const source = await readFile(file);
    const { width = 0, height = 0 } = await sharp(source).metadata();
    const { variants } = await process(source);
    const widths = Object.fromEntries(variants.map((variant) => [variant.name, variant.width]));
    expect(widths).toEqual({ thumbnail: 160, small: 320, medium: 800, large: 1_600, original: width });
    for (const variant of variants) expect(variant.width / variant.height).toBeCloseTo(width / height, 1);
  }
});

test("a photograph of nearly 10 MB is processed", async () => {
  const grain = { type: "gaussian" as const, mean: 128, sigma: 20 };
  const noise = sharp({ create: { width: 4_200, height: 2_800, channels: 3, background: "grey", noise: grain } });
  const source = await noise.jpeg({ quality: 97 }).toBuffer();
  expect(source.length).toBeGreaterThan(imageRules.maxBytes * 0.8);
  expect(source.length).toBeLessThan(imageRules.maxBytes);
  expect(await process(source)).toMatchObject({ width: 4_200, height: 2_800 });
});

test("what cameras wrote into their photographs, places among it, is in none of ours", async () => {
  const own = await picture(60, 40).jpeg().toBuffer();
  let places = 0;
  for (const file of findDebianFiles().filter(({ name }) => /goexif.*samples/.test(name))) {
    const head = exifOf(await file.read());
    if (!head) continue;
    const source = Buffer.concat([own.subarray(0, 2), head, own.subarray(2)]);
    expect(await readMetadata(source), file.name).toContain("exif");
    if (await exifr.gps(source).catch(() => undefined)) places++;
    const { variants } = await process(source);
    for (const { path } of variants) expect(await readMetadata(await readFile(path))).toEqual([]);
    await discardAll();
  }
  expect(places).toBeGreaterThan(0);
});

/** The EXIF segment of a camera's photograph, where it comes first. */
function exifOf(jpeg: Buffer): Buffer | undefined {
  if (jpeg.readUInt16BE(2) !== 0xffe1) return undefined;
  const segment = jpeg.subarray(2, 4 + jpeg.readUInt16BE(4));
  return segment.toString("latin1", 4, 8) === "Exif" ? segment : undefined;
}
