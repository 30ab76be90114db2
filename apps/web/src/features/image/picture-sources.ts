import type { Picture } from "./image-types.ts";

interface Sources {
  src: string;
  srcSet: string | undefined;
}

/** A picture narrower than this is shown at its own size: drawn larger it would be mush. */
const smallest = 320;

/** The widths a list may show. What moves would move in its large form only, and stands still in lists. */
export function stillSources({ variants, animated }: Picture): Sources | null {
  return sourcesOf(variants.filter(({ name }) => name !== "original" && !(animated && name === "large")));
}

/** The one to look at closely: what moves, moves. */
export function fullSources({ variants, animated }: Picture): Sources | null {
  const large = variants.find(({ name }) => name === "large");
  if (animated && large) return { src: large.url, srcSet: undefined };
  return sourcesOf(variants.filter(({ name }) => name !== "original" && name !== "thumbnail"));
}

function sourcesOf(variants: Picture["variants"]): Sources | null {
  // Nothing is enlarged, so a small picture has the same width several times: the first is the lightest.
  const widths = variants
    .filter(({ width }, index) => variants.findIndex((other) => other.width === width) === index)
    .sort((one, other) => one.width - other.width);
  const standard = widths.find(({ width }) => width >= 800) ?? widths.at(-1);
  if (!standard) return null;
  const srcSet = widths.map(({ url, width }) => `${url} ${width}w`).join(", ");
  return { src: standard.url, srcSet: widths.length > 1 ? srcSet : undefined };
}

/** One of the picture's sizes by name. */
export function variantOf({ variants }: Picture, name: Picture["variants"][number]["name"]) {
  return variants.find((variant) => variant.name === name);
}

/** Width by height as a list shows it: no higher than 4:5, no flatter than a panorama one can still make out. */
export function listRatio({ width, height }: Pick<Picture, "width" | "height">, flattest = 2.4): number {
  return Math.min(flattest, Math.max(0.8, width / height));
}

export function isSmall({ width }: Pick<Picture, "width">): boolean {
  return width < smallest;
}
