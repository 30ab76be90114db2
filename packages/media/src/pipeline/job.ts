import type { ImageErrorCode } from "../image-error.ts";
import type { ImageFormat } from "../image-rules.ts";
import type { ProcessedVariant } from "./pipeline.ts";
import type { Recipe } from "./recipes.ts";

/** What a decoder is told to do. */
export interface Job {
  /** The file to read, whose head was found to be of that format. */
  source: string;
  format: ImageFormat;
  /** Where the variants go, each under its name. */
  folder: string;
  recipe: Recipe;
  limits: { minSide: number; maxSide: number; maxPixels: number; maxFrames: number; memoryBytes: number };
}

/** What came of it. */
export interface Done {
  width: number;
  height: number;
  frames: number;
  thumbhash: string;
  variants: ProcessedVariant[];
  stages: Record<string, number>;
  /** The most memory the process ever held. */
  peakBytes: number;
  /** What it holds now. */
  heldBytes: number;
}

/** `full`: no room for the files; `broken`: our own mistake. */
export type FailureCode = ImageErrorCode | "full" | "broken";

export type FromDecoder =
  | { kind: "ready" }
  | { kind: "done"; done: Done }
  | { kind: "failed"; code: FailureCode; message: string };
