import { tidyLine } from "../text.ts";

/** The most bytes of one file. */
export const mostImageBytes = 10 * 1024 * 1024;

/** How often processing is tried before it counts as failed. */
export const mostAttempts = 3;

/** A file's own name without any folders before it: never a path, at most 255 characters. */
export function fileNameOf(given: string): string {
  const name = tidyLine(given.split(/[\\/]/).at(-1) ?? "");
  return [...name].slice(0, 255).join("") || "image";
}

/** A title out of a file's name, for who gave none: 3 to 200 characters with something to read. */
export function titleOf(fileName: string): string {
  const base = tidyLine(fileName.replace(/\.[A-Za-z0-9]{1,5}$/, "").replace(/[_\-.+]+/g, " "));
  const words = [...base].slice(0, 190).join("").trim();
  if (!/[\p{L}\p{N}]/u.test(words)) return "Image";
  return [...words].length < 3 ? `Image ${words}` : words;
}

/** Why processing an image failed, as its owner is told. Those that another try may mend come with a button. */
export const imageFailures = [
  "wrong_kind",
  "unreadable",
  "too_large",
  "too_small",
  "infected",
  "lost",
  "not_scanned",
  "too_slow",
  "out_of_memory",
  "processing_failed",
] as const;
export type ImageFailure = (typeof imageFailures)[number];

const forGood: ReadonlySet<string> = new Set([
  "wrong_kind",
  "unreadable",
  "too_large",
  "too_small",
  "infected",
  "lost",
]);

/** What an image's owner reads on its page when processing failed. */
export const failureWords: Record<ImageFailure, string> = {
  wrong_kind: "Only JPEG, PNG, GIF and WebP images are taken.",
  unreadable: "The file is damaged: it can't be read.",
  too_large: "The image has too many pixels.",
  too_small: "An image needs at least 10 × 10 pixels.",
  infected: "The file was refused: the scanner found malware in it.",
  lost: "The file got lost on our side. Upload it again.",
  not_scanned: "The scanner could not look at the file.",
  too_slow: "The image took too long to process.",
  out_of_memory: "The image took too much memory to process.",
  processing_failed: "Something went wrong on our side while processing.",
};

/** Whether the same bytes may do better another time. */
export function isWorthRetrying(failure: ImageFailure): boolean {
  return !forGood.has(failure);
}
