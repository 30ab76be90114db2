import { countWords } from "../profile/profile-words.ts";
import type { AlbumCard } from "./album-types.ts";

/** "1 image", "12 images", "1,000+ images", "No images". */
export function imageCountWords(images: AlbumCard["images"]): string {
  if (images.count === 0) return "No images";
  return `${countWords(images)} ${images.count === 1 && !images.more ? "image" : "images"}`;
}
