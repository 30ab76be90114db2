import { createHash } from "node:crypto";
import { linkSync, mkdirSync } from "node:fs";
import path from "node:path";
import type { SeedPost } from "../content/posts.ts";
import type { ImageRow } from "../load/post-tables.ts";
import type { Picture } from "./picture.ts";

/** Gives images their pictures, in turn. */
export interface Gallery {
  /** Where the image's medium variant is served. */
  thumbnailOf(post: SeedPost): string;
  rowOf(post: SeedPost): ImageRow;
  /** Puts the files of the images that were given pictures since the last time where they are served from. */
  link(dataDir: string): void;
}

export function openGallery(pictures: readonly Picture[], imageEvery: number): Gallery {
  const hung: { key: string; picture: Picture }[] = [];

  function pictureOf({ slot }: SeedPost): Picture {
    const picture = pictures[Math.floor(slot.at / imageEvery) % pictures.length];
    if (!picture) throw new Error("There are no pictures");
    return picture;
  }

  return {
    thumbnailOf: (post) => `/media/${keyOf(post)}/medium`,
    rowOf(post) {
      const picture = pictureOf(post);
      const { format, width, height, thumbhash, variants } = picture;
      const mediaKey = keyOf(post);
      const isGone = post.slot.fate === "deleted";
      if (!isGone) hung.push({ key: mediaKey, picture });
      const bytes = variants.reduce((sum, variant) => sum + variant.bytes, 0);
      return {
        ...{ format, width, height, thumbhash, mediaKey, variants: JSON.stringify(variants), frames: 1 },
        postId: post.id,
        ownerId: post.author.id,
        sha256: `\\x${digest("bytes", post.id).toString("hex")}`,
        fileName: `${post.slug}.${format === "png" ? "png" : "jpg"}`,
        storedBytes: isGone ? 0 : bytes,
        processedAt: post.slot.submittedAt,
        claimed: !isGone && post.slot.fate !== "rejected",
      };
    },
    link(dataDir) {
      for (const { key, picture } of hung.splice(0)) {
        const folder = path.join(dataDir, "media", "images", key);
        mkdirSync(folder, { recursive: true });
        for (const [name, file] of Object.entries(picture.files)) linkOnce(file, path.join(folder, name));
      }
    },
  };
}

/** The same content made once more finds its files there. */
function linkOnce(file: string, place: string): void {
  try {
    linkSync(file, place);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

/** The same for the same post: content is the same each time it is made. */
const keyOf = ({ id }: SeedPost) => digest("key", id).subarray(0, 18).toString("base64url");
const digest = (...parts: string[]) => createHash("sha256").update(parts.join("/")).digest();
