import path from "node:path";
import sharp from "sharp";
import type { Photograph } from "./photographs.ts";

/** What the pipeline makes, as one would write it down with sharp as it comes. */
const table = [
  { name: "large", width: 1_600, quality: 88 },
  { name: "medium", width: 800, quality: 85 },
  { name: "small", width: 320, quality: 85 },
  { name: "thumbnail", width: 160, quality: 82 },
];
const within = (width: number) => ({ width, height: width * 2, fit: "inside", withoutEnlargement: true }) as const;

/** Every variant from the file. */
export async function eachFromFile(photograph: Photograph, folder: string): Promise<void> {
  for (const { name, width, quality } of table) {
    const image = sharp(photograph.file).autoOrient().resize(within(width));
    await image.webp({ quality }).toFile(path.join(folder, `${name}.webp`));
  }
  await writeOriginal(photograph, folder);
}

/** By the pipeline's own steps: the narrower variants from one small picture in memory. */
export async function sameSteps(photograph: Photograph, folder: string): Promise<void> {
  const image = sharp(photograph.file).autoOrient().resize(within(1_600));
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  for (const { name, width, quality } of table) {
    const variant = sharp(data, { raw }).resize(within(width));
    await variant.webp({ quality }).toFile(path.join(folder, `${name}.webp`));
  }
  await writeOriginal(photograph, folder);
}

/** Above so many pixels the pipeline doesn't look for the best coding of a JPEG with whole colours. */
const mostOptimised = 16_000_000;

async function writeOriginal({ file, width, height }: Photograph, folder: string): Promise<void> {
  const { chromaSubsampling = "4:2:0" } = await sharp(file).metadata();
  const optimiseCoding = chromaSubsampling !== "4:4:4" || width * height <= mostOptimised;
  const image = sharp(file).autoOrient().jpeg({ quality: 90, chromaSubsampling, optimiseCoding });
  await image.toFile(path.join(folder, "original.jpg"));
}
