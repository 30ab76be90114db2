import { open } from "node:fs/promises";
import { animationEffort } from "./efforts.mjs";

/** @typedef {import("./open-source.mjs").Source} Source */

/** Above so many pixels the search for a palette takes more time and memory than its bytes are worth. */
const mostPalettePixels = 8_000_000;

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
      image.jpeg({ quality: 90, chromaSubsampling: found.chromaSubsampling === "4:4:4" ? "4:4:4" : "4:2:0" });
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
    case "webp":
      image.webp(
        (await isLossless(source.file)) ? { lossless: true, effort: 1 } : { quality: 90, ...animationEffort(frames) },
      );
      break;
  }
  return image.toFile(file);
}

/**
 * Whether a simple WebP's only chunk is a lossless one.
 * @param {string} file
 */
async function isLossless(file) {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 12);
    return buffer.toString("latin1") === "VP8L";
  } finally {
    await handle.close();
  }
}
