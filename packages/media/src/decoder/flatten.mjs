import path from "node:path";

/** @typedef {import("sharp").Metadata} Metadata */

const manyPixels = 16_000_000;

/**
 * Whether decoding holds so much that nothing else fits beside it: a WebP's whole picture, or all of a progressive JPEG
 * while the picture is turned.
 * @param {Metadata} found
 */
export function isHeavy({ format, width, height, pages = 1, isProgressive, orientation = 1 }) {
  if (pages > 1 || width * height < manyPixels) return false;
  return format === "webp" || (format === "jpeg" && isProgressive && orientation > 1);
}

/**
 * Writes the picture into a file that is read line by line, so that decoding and what follows take turns with the memory.
 * @param {import("sharp").Sharp} image
 * @param {Metadata} found
 * @param {string} folder
 */
export async function flatten(image, { orientation = 1 }, folder) {
  const file = path.join(folder, "flat");
  await image.withMetadata({ orientation }).png({ compressionLevel: 0 }).toFile(file);
  return file;
}
