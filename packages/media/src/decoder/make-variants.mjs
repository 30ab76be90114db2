import path from "node:path";
import sharp from "sharp";
import { rgbaToThumbHash } from "thumbhash";
import { webpEffort } from "./efforts.mjs";
import { encodeOriginal } from "./encode-original.mjs";
import { openSource } from "./open-source.mjs";
import { sidesWithin } from "./sides.mjs";
import { createStages } from "./stages.mjs";

/** @typedef {import("../pipeline/job.ts").Job} Job */
/** @typedef {import("./open-source.mjs").Source} Source */
/** @typedef {{ data: Buffer, info: import("sharp").OutputInfo }} Picture */

/** The longest side of what a thumbhash is made of. */
const thumbhashSide = 100;

/**
 * Makes what the recipe asks for. The file is decoded once for the original, which streams from decoder to encoder, and
 * once, much smaller, for a picture in memory that all other variants are made of.
 * @param {Job} job
 */
export async function makeVariants(job) {
  const { time, stages } = createStages();
  const source = await time("open", () => openSource(job));
  const picture = await time("decode", () => decodePicture(source, job.recipe));
  const thumbhash = await time("thumbhash", () => makeThumbhash(picture));
  const variants = [];
  for (const { name, encode } of planVariants(source, picture, job)) {
    const file = path.join(job.folder, name);
    const info = await time(name, () => encode(file));
    const height = info.pageHeight ?? info.height;
    variants.push({ name, width: info.width, height, bytes: info.size, type: `image/${info.format}`, path: file });
  }
  const { width, height, frames } = source;
  return { width, height, frames, thumbhash, variants, stages };
}

/**
 * @param {Source} source
 * @param {Picture} picture
 * @param {Job} job
 * @returns {{ name: string, encode: (file: string) => Promise<import("sharp").OutputInfo> }[]}
 */
function planVariants(source, picture, { recipe }) {
  const sized = recipe.sized.map(({ name, longestWidth, quality, isAnimated }) => ({
    name,
    encode: (/** @type {string} */ file) => {
      const moves = isAnimated && source.frames > 1;
      const image = moves ? source.animation() : fromPicture(picture);
      const sides = sidesWithin(source, longestWidth);
      const effort = webpEffort({ ...sides, frames: moves ? source.frames : 1 });
      return image.resize(exactly(sides)).webp({ quality, effort }).toFile(file);
    },
  }));
  const { square } = recipe;
  const squares = square
    ? [
        {
          name: square.name,
          encode: (/** @type {string} */ file) => fromPicture(picture).webp({ quality: square.quality }).toFile(file),
        },
      ]
    : [];
  const original = recipe.original
    ? [{ name: "original", encode: (/** @type {string} */ file) => encodeOriginal(source, file) }]
    : [];
  return [...sized, ...squares, ...original];
}

/**
 * Pixels as large as the largest variant made of them.
 * @param {Source} source
 * @param {Job["recipe"]} recipe
 * @returns {Promise<Picture>}
 */
function decodePicture(source, { sized, square }) {
  const [widest] = sized.filter(({ isAnimated }) => !isAnimated || source.frames === 1);
  const image = source.still();
  if (square) {
    const side = Math.min(square.side, source.width, source.height);
    image.resize(side, side, { fit: "cover" });
  } else if (widest) {
    image.resize(exactly(sidesWithin(source, widest.longestWidth)));
  }
  return image.toColourspace("srgb").raw().toBuffer({ resolveWithObject: true });
}

/** @param {Picture} picture */
function fromPicture({ data, info: { width, height, channels } }) {
  return sharp(data, { raw: { width, height, channels } });
}

/** @param {{ width: number, height: number }} sides */
const exactly = (sides) => ({ ...sides, fit: /** @type {const} */ ("fill") });

/** @param {Picture} picture */
async function makeThumbhash(picture) {
  const small = fromPicture(picture).resize(thumbhashSide, thumbhashSide, { fit: "inside", withoutEnlargement: true });
  const { data, info } = await small.toColourspace("srgb").ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString("base64");
}
