import sharp from "sharp";
import { Refusal } from "./failures.mjs";
import { flatten, isHeavy } from "./flatten.mjs";

/** @typedef {import("../pipeline/job.ts").Job} Job */

/**
 * The file, opened and held to the limits by what its decoder says of it, whatever its head said.
 * @param {Job} job
 */
export async function openSource({ source, format, limits, folder }) {
  /** @type {import("sharp").SharpOptions} */
  const options = { failOn: "error", limitInputPixels: limits.maxPixels };
  const found = await sharp(source, options).metadata();
  if (found.format !== format) throw new Refusal("wrong_kind", `A decoder says ${found.format}, its head ${format}`);
  const frames = found.pages ?? 1;
  // No decoder turns the frames of an animation.
  const { width, height } = frames > 1 ? found : found.autoOrient;
  check({ width, height, frames }, limits);
  const still = isHeavy(found) ? await flatten(sharp(source, options), found, folder) : source;
  return {
    ...{ file: source, format, width, height, frames, found },
    /** The image, or the first frame of an animation, the right way up. */
    still: () =>
      frames > 1 ? sharp(source, { ...options, pages: 1 }) : sharp(still, { ...options, autoOrient: true }),
    animation: () => sharp(source, { ...options, animated: true }),
  };
}

/** @typedef {Awaited<ReturnType<typeof openSource>>} Source */

/**
 * @param {{ width: number, height: number, frames: number }} image
 * @param {Job["limits"]} limits
 */
function check({ width, height, frames }, { minSide, maxSide, maxPixels, maxFrames }) {
  const words = `${frames} frames of ${width}×${height}`;
  if (Math.min(width, height) < minSide) throw new Refusal("too_small", words);
  if (Math.max(width, height) > maxSide || frames > maxFrames || width * height * frames > maxPixels) {
    throw new Refusal("too_large", words);
  }
}
