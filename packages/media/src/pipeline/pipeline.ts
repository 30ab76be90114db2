import type { Readable } from "node:stream";
import type { ImageFormat } from "../image-rules.ts";

export interface PipelineOptions {
  /** Where files lie while they are worked on; made when missing. What an earlier process left there goes. */
  folder: string;
  /** How many images at a time, each in a child process of its own. 1 unless told. */
  processes?: number;
  /** How long one image may take before its process is killed and replaced. 30 000 unless told. */
  timeoutMs?: number;
  /** How much memory one process may take before it is killed and replaced. 480 MiB unless told. */
  memoryBytes?: number;
}

export interface Pipeline {
  /**
   * Makes all variants of an image. Waits for a free process; the time limit counts from there. Throws `ImageError`,
   * `StorageError` (`full`) when the working folder has no room, the source's own error, or the signal's reason.
   * The caller calls `discard` when it has put the files where they belong.
   */
  process(source: Readable, options?: ProcessOptions): Promise<ProcessedImage>;
  /** Ends the processes; what was in work fails. */
  close(): Promise<void>;
}

export interface ProcessOptions {
  /** `image`: thumbnail, small, medium, large, original; `avatar`: one square of 256. */
  recipe?: "image" | "avatar";
  signal?: AbortSignal;
}

export interface ProcessedImage {
  format: ImageFormat;
  /** As shown, orientation applied. */
  width: number;
  height: number;
  frames: number;
  /** Base64 of at most 30 bytes. */
  thumbhash: string;
  variants: ProcessedVariant[];
  /** Milliseconds of each stage: wait, copy, header, decode, thumbhash, one a variant, total. */
  stages: Record<string, number>;
  /** The most memory the process held while it worked. */
  peakBytes: number;
  /** Removes the files. */
  discard(): Promise<void>;
}

export interface ProcessedVariant {
  name: string;
  width: number;
  height: number;
  bytes: number;
  /** A media type, such as `image/webp`. */
  type: string;
  /** The file that holds it, until `discard`. */
  path: string;
}
