import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { storeUpload } from "@medley/api/server";
import sharp from "sharp";
import { nth } from "../site/world.ts";
import { type Ground, lastPostsOf } from "./site.ts";

/** What photographers have, for the n-th call. */
export interface Pictures {
  images(n: number): readonly string[];
  /** One of them whose processing failed in passing. */
  failedImage(n: number): Promise<string>;
  /** A file whose bytes are here. */
  upload(n: number): Promise<string>;
  emptyAlbum(n: number): Promise<string>;
  /** One of their images. */
  album(n: number): Promise<string>;
}

export async function picturesOf({ db, world, people, as }: Ground): Promise<Pictures> {
  const images = await lastPostsOf(db, world.photographers, "image");
  async function emptyAlbum(n: number) {
    return (await as("photographer", n).album.create({ clientKey: randomUUID(), title: "Lakes" })).id;
  }
  return {
    images: (n) => nth(images, n),
    async failedImage(n) {
      const id = nth(nth(images, n), Math.floor(n / images.length));
      const failed = { failure: "too_slow", stagedKey: `staged/${id}`, processedAt: null };
      await db.prisma.post.update({ where: { id }, data: { status: "failed" } });
      await db.prisma.image.update({ where: { postId: id }, data: failed });
      return id;
    },
    async upload(n) {
      const bytes = await newPicture();
      const file = { fileName: "lake.png", bytes: bytes.length, clientKey: randomUUID() };
      const { uploadId } = await as("photographer", n).image.createUpload(file);
      const sent = { uploadId, body: Readable.from([bytes]), length: bytes.length, sha256: null };
      await storeUpload(people("photographer", n), { ...sent, signal: AbortSignal.timeout(10_000) });
      return uploadId;
    },
    emptyAlbum,
    async album(n) {
      const id = await emptyAlbum(n);
      await as("photographer", n).album.addImages({ id, postIds: [...nth(images, n)] });
      return id;
    },
  };
}

/** Of one colour, and hardly ever of the same one again: a file that is known is not stored twice. */
function newPicture(): Promise<Buffer> {
  const [r = 0, g = 0, b = 0] = crypto.getRandomValues(new Uint8Array(3));
  return sharp({ create: { width: 640, height: 480, channels: 3, background: { r, g, b } } })
    .png()
    .toBuffer();
}
