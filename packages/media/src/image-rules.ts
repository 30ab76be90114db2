export type ImageFormat = "jpeg" | "png" | "gif" | "webp";

/** The limits of what is taken. Sides in pixels, `maxPixels` summed over all frames. */
export const imageRules = {
  maxBytes: 10 * 1024 * 1024,
  minSide: 10,
  maxSide: 8_192,
  maxPixels: 50_000_000,
  maxFrames: 200,
} as const;

export const mediaTypes: Record<ImageFormat, string> = {
  jpeg: "image/jpeg",
  png: "image/png",
  gif: "image/gif",
  webp: "image/webp",
};
