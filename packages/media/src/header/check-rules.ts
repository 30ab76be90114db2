import { ImageError } from "../image-error.ts";
import { imageRules } from "../image-rules.ts";
import type { ImageHeader } from "./image-header.ts";

/** Throws an `ImageError` for sides, frames or pixels outside the rules. */
export function checkRules({ width, height, frames }: Omit<ImageHeader, "format">): void {
  const { minSide, maxSide, maxFrames, maxPixels } = imageRules;
  const sides = `${width}×${height}`;
  if (width < 1 || height < 1 || frames < 1) throw new ImageError("unreadable", `${sides}, ${frames} frames`);
  if (Math.min(width, height) < minSide)
    throw new ImageError("too_small", `${sides} is below ${minSide} pixels a side`);
  if (Math.max(width, height) > maxSide) throw new ImageError("too_large", `${sides} is over ${maxSide} pixels a side`);
  if (frames > maxFrames) throw new ImageError("too_large", `${frames} frames are over ${maxFrames}`);
  if (width * height * frames > maxPixels) {
    throw new ImageError("too_large", `${frames} frames of ${sides} are over ${maxPixels} pixels`);
  }
}
