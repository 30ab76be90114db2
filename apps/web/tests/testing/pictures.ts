import { randomBytes } from "node:crypto";
import path from "node:path";
import { openMediaQueue } from "@medley/api/jobs";
import { givenImage, type ImageGiven } from "@medley/api/testing";
import { localStorage } from "@medley/media";
import pino from "pino";
import type { Locator, Page } from "playwright";
import { pngOf } from "../../server/testing/png-of.ts";
import type { FiledSite } from "./use-medley.ts";

/** An image that was processed long ago, with bytes that a browser can draw. Answers its post's id. */
export async function givenPicture({ db, dataDir }: FiledSite, given: ImageGiven): Promise<string> {
  const postId = await givenImage(db, given);
  const { mediaKey, variants } = await db.prisma.image.findUniqueOrThrow({ where: { postId } });
  const storage = localStorage(path.join(dataDir, "media"));
  for (const { name, bytes } of variants as { name: string; bytes: number }[]) {
    // As long as its row says: what follows a PNG's end changes nothing that is seen.
    const picture = Buffer.alloc(bytes);
    pngOf(60, 40).copy(picture);
    await storage.put(`images/${mediaKey}/${name}`, picture);
  }
  return postId;
}

/** A file with a picture that nobody has posted yet; what follows a PNG's end changes its bytes and nothing that is seen. */
export const pictureFile = (name: string, width = 320, height = 240, rest: string | Buffer = randomBytes(8)) => ({
  name,
  mimeType: "image/png",
  buffer: Buffer.concat([pngOf(width, height), Buffer.from(rest)]),
});

/** A file's row on the page for uploads. */
export const fileRow = (page: Page, name: string): Locator =>
  page.getByRole("list", { name: "Files" }).getByRole("listitem").filter({ hasText: name });

/** A file in the hand, over the page or in the clipboard. */
export const inHand = (page: Page, { name, mimeType, buffer }: ReturnType<typeof pictureFile>) =>
  page.evaluateHandle(
    ([name, type, base64]) => {
      const held = new DataTransfer();
      held.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], name, { type }));
      return held;
    },
    [name, mimeType, buffer.toString("base64")] as const,
  );

/** What the worker does once a minute with all that wait; nobody waits so long here. */
export async function handOver({ databaseUrl }: FiledSite, id: string): Promise<void> {
  const queue = openMediaQueue({ databaseUrl, log: pino({ level: "silent" }) });
  await queue.add({ kind: "image", id });
  await queue.close();
}
