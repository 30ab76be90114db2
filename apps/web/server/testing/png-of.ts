import { wholePng } from "@medley/media/testing";

/** A whole PNG of these sides, always the same. */
export function pngOf(width: number, height: number): Buffer {
  return wholePng(width, height);
}
