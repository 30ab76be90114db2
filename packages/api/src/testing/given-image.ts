import { randomBytes } from "node:crypto";
import { type Database, newId } from "@medley/db";
import { positionsAfter } from "../album/positions.ts";
import { mediaUrl } from "../image/present-image.ts";
import type { PostVisibility } from "../post/schema.ts";
import { givenPost, type PostGiven } from "./given-post.ts";

export interface ImageGiven extends PostGiven {
  /** Processed unless told. */
  processed?: boolean;
  frames?: number;
}

const [width, height] = [1200, 800];
const widths = { thumbnail: 160, small: 320, medium: 800, large: 1200, original: 1200 };

/** Puts an image into the database as if it had long been processed; there are no bytes. Answers its post's id. */
export async function givenImage(db: Database, given: ImageGiven): Promise<string> {
  const postId = await givenPost(db, { ...given, kind: "image" });
  const processed = given.processed ?? true;
  const mediaKey = randomBytes(16).toString("base64url");
  const variants = Object.entries(widths).map(([name, wide]) => {
    return { name, width: wide, height: Math.round((wide * height) / width), bytes: wide * 50, type: "image/webp" };
  });
  await db.prisma.image.create({
    data: {
      ...{ postId, ownerId: given.authorId, sha256: new Uint8Array(randomBytes(32)), fileName: "lake.jpg" },
      ...{ format: "jpeg", width, height, frames: given.frames ?? 1, mediaKey },
      ...(processed ? { variants, thumbhash: "AAAA", storedBytes: 100_000, processedAt: new Date() } : {}),
    },
  });
  if (processed) {
    await db.prisma.post.update({ where: { id: postId }, data: { thumbnailUrl: mediaUrl(mediaKey, "medium") } });
  }
  return postId;
}

export interface AlbumGiven {
  ownerId: string;
  title?: string;
  visibility?: PostVisibility;
  /** In their order. */
  postIds?: readonly string[];
}

/** Puts an album into the database. Answers its id. */
export async function givenAlbum(db: Database, given: AlbumGiven): Promise<string> {
  const { ownerId, title = "Lakes", visibility = "public", postIds = [] } = given;
  const id = newId();
  const positions = positionsAfter(null, postIds.length);
  const items = postIds.map((postId, index) => ({ postId, position: positions[index] ?? "" }));
  await db.prisma.album.create({
    data: { id, ownerId, title, slug: "lakes", visibility, items: { create: items } },
  });
  return id;
}
