import type { ImageFormat } from "../image-rules.ts";

/** What a file's head says. Sides are those it is stored with: an orientation in its EXIF is not applied. */
export interface ImageHeader {
  format: ImageFormat;
  width: number;
  height: number;
  /** 1 of a still image. */
  frames: number;
}
