import type { ImageJson } from "@medley/db/sql/post/card-json";
import type { CardImage } from "../post/schema.ts";

/** Where a variant's bytes are served. The one place that knows. */
export function mediaUrl(key: string, variant: string): string {
  return `/media/${key}/${variant}`;
}

/** An image as clients see it: each of its variants with an address, its key nowhere else. */
export function presentImage(image: ImageJson | null): CardImage | null {
  if (!image) return null;
  const { width, height, thumbhash, animated, key } = image;
  const variants = image.variants.map(({ name, width, height, type }) => ({
    ...{ name, width, height, type },
    url: mediaUrl(key, name),
  }));
  return { width, height, thumbhash, animated, variants };
}
