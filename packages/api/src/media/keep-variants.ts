import { createReadStream } from "node:fs";
import type { VariantJson } from "@medley/db/sql/post/card-json";
import type { ProcessedImage, ProcessedVariant, Storage } from "@medley/media";
import { storageKeyOf } from "./media-key.ts";

/** Puts processed variants where they are served from; another run puts equal ones into the same places. */
export async function keepVariants(
  storage: Storage,
  mediaKey: string,
  { variants }: Pick<ProcessedImage, "variants">,
): Promise<{ variants: VariantJson[]; bytes: number }> {
  const kept: VariantJson[] = [];
  for (const variant of variants) {
    await keepVariant(storage, mediaKey, variant);
    const { name, width, height, bytes, type } = variant;
    kept.push({ name, width, height, bytes, type });
  }
  return { variants: kept, bytes: kept.reduce((sum, { bytes }) => sum + bytes, 0) };
}

async function keepVariant(storage: Storage, mediaKey: string, { name, path }: ProcessedVariant): Promise<void> {
  const file = createReadStream(path);
  try {
    await storage.put(storageKeyOf(mediaKey, name), file);
  } finally {
    file.destroy();
  }
}
