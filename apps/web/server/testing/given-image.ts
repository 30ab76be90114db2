import { createHash, randomUUID } from "node:crypto";
import { newId } from "@medley/db";
import type { TestServer } from "./start-test-server.ts";

export interface GivenImage {
  postId: string;
  key: string;
  /** Of its one variant, `small`. */
  bytes: Buffer;
  url: string;
}

/** A member's image as processing leaves it, with one variant of these bytes. */
export async function givenImage(
  { app }: TestServer,
  username: string,
  given: { visibility?: "public" | "unlisted" | "private"; status?: "active" | "pending" | "removed" | "deleted" } = {},
): Promise<GivenImage> {
  const { id: authorId } = await app.db.prisma.user.findFirstOrThrow({ where: { username } });
  const { visibility = "public", status = "active" } = given;
  const postId = newId();
  const key = randomUUID().replaceAll("-", "").slice(0, 24);
  const bytes = Buffer.from(`picture ${key} `.repeat(5));
  const now = new Date();
  const words = { title: "A cat", slug: "a-cat", createdAt: now, publishedAt: now };
  await app.db.prisma.post.create({ data: { id: postId, kind: "image", authorId, status, visibility, ...words } });
  const variants = [{ name: "small", width: 320, height: 200, bytes: bytes.length, type: "image/webp" }];
  const file = { sha256: createHash("sha256").update(bytes).digest(), fileName: "cat.png", format: "png" } as const;
  const sides = { width: 320, height: 200, frames: 1 };
  await app.db.prisma.image.create({
    data: { postId, ownerId: authorId, ...file, ...sides, mediaKey: key, variants, storedBytes: 1, processedAt: now },
  });
  await app.media.storage.put(`images/${key}/small`, bytes);
  return { postId, key, bytes, url: `/media/${key}/small` };
}
