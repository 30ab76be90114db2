/** @typedef {import("../pipeline/job.ts").FailureCode} FailureCode */

/** What is wrong with an image, found by our own rules. */
export class Refusal extends Error {
  /**
   * @param {FailureCode} code
   * @param {string} message
   */
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

const noRoom = /no space left|disk quota|file too large/i;
const tooManyPixels = /exceeds (pixel|channel) limit/;

/**
 * libvips tells what went wrong in words only.
 * @param {unknown} error
 * @returns {{ code: FailureCode, message: string }}
 */
export function toFailure(error) {
  const { message } = /** @type {Error} */ (error);
  if (error instanceof Refusal) return { code: error.code, message };
  if (noRoom.test(message)) return { code: "full", message };
  if (tooManyPixels.test(message)) return { code: "too_large", message };
  // sharp's own errors are plain ones: a TypeError is our mistake, not the image's.
  const isPlain = /** @type {Error} */ (error).constructor === Error;
  return { code: isPlain ? "unreadable" : "broken", message };
}
