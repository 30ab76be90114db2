import { open } from "node:fs/promises";
import { webpEffort } from "./efforts.mjs";

/** @typedef {import("./open-source.mjs").Source} Source */

/** Above so many pixels the search for a palette takes more time and memory than its bytes are worth. */
const mostPalettePixels = 8_000_000;

const mostLosslessPixels = 16_000_000;

/** What may be held to code a JPEG better. */
const mostHeldBytes = 100_000_000;

/**
 * The image as it is, in its own format, written anew: nothing of the file but its pixels and their timing remains.
 * @param {Source} source
 * @param {string} file
 */
export async function encodeOriginal(source, file) {
  const { found, frames, format, width, height } = source;
  const image = frames > 1 ? source.animation() : source.still();
  const pixels = width * height;
  switch (format) {
    case "jpeg":
      image.jpeg({ quality: 90, ...jpegCoding(pixels, found.chromaSubsampling === "4:4:4") });
      break;
    case "png": {
      const palette = found.isPalette && pixels <= mostPalettePixels;
      image.png({ adaptiveFiltering: !palette, ...(palette ? { palette, quality: 100, dither: 0 } : {}) });
      break;
    }
    case "gif":
      // Its colours fit a palette as they are: dithering would only add grain.
      image.gif({ effort: 1, dither: 0, keepDuplicateFrames: true });
      break;
    case "webp": {
      const effort = webpEffort({ width, height, frames });
      image.webp((await staysLossless(source)) ? { lossless: true, effort: 1 } : { quality: 90, effort });
      break;
    }
  }
  return image.toFile(file);
}

/**
 * The best coding of a JPEG is found by holding it all, two bytes a value. That is worth 5 to 20 % of the file, as long as
 * there is memory for it.
 * @param {number} pixels
 * @param {boolean} isFull whether colours are as fine as light
 */
function jpegCoding(pixels, isFull) {
  const heldBytes = pixels * 2 * (isFull ? 3 : 1.5);
  return { chromaSubsampling: isFull ? "4:4:4" : "4:2:0", optimiseCoding: heldBytes <= mostHeldBytes };
}

/**
 * Whether a simple WebP's only chunk is a lossless one, and there is memory to write such a one.
 * @param {Source} source
 */
async function staysLossless({ file, width, height }) {
  if (width * height > mostLosslessPixels) return false;
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 12);
    return buffer.toString("latin1") === "VP8L";
  } finally {
    await handle.close();
  }
}
