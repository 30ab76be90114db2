/**
 * What is wrong with an image: `wrong_kind` is none of the four formats, `unreadable` is broken, `too_large` has too many
 * bytes, pixels or frames or too long a side, `too_small` is below 10×10, `too_slow` and `out_of_memory` went over the
 * limits of decoding.
 */
export type ImageErrorCode = "wrong_kind" | "unreadable" | "too_large" | "too_small" | "too_slow" | "out_of_memory";

/** The message is for the log, never for the page. */
export class ImageError extends Error {
  override readonly name = "ImageError";
  readonly code: ImageErrorCode;

  constructor(code: ImageErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
