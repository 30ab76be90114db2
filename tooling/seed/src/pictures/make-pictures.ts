import { Readable } from "node:stream";
import { createPipeline } from "@medley/media";
import sharp from "sharp";
import { drawPoster, type PosterOrder } from "../posters/poster.ts";
import type { Random } from "../random/random.ts";
import { type Picture, pictureSides } from "./picture.ts";

export interface PictureOptions {
  /** Where the files lie until they are linked to their places. */
  folder: string;
  random: Random;
  done: (count: number) => void;
}

/** The pictures, and how to remove their files when they have their places. */
export interface MadePictures {
  pictures: Picture[];
  discard(): Promise<void>;
}

const atOnce = 2;

/** Draws a picture for each order and has it processed as an upload would be. */
export async function makePictures(
  orders: readonly PosterOrder[],
  { folder, random, done }: PictureOptions,
): Promise<MadePictures> {
  const pipeline = createPipeline({ folder, processes: atOnce });
  const pictures: Picture[] = [];
  const discards: (() => Promise<void>)[] = [];
  let count = 0;
  async function makeOne(order: PosterOrder, at: number): Promise<void> {
    const bytes = await photograph(order, at, random.fork("picture", at));
    const made = await pipeline.process(Readable.from([bytes]));
    discards.push(made.discard);
    const { format, width, height, thumbhash } = made;
    const files = Object.fromEntries(made.variants.map(({ name, path }) => [name, path]));
    const variants = made.variants.map(({ path: _, ...variant }) => variant);
    pictures[at] = { format, width, height, thumbhash, variants, files };
    count += 1;
    done(count);
  }
  const left = [...orders.entries()];
  async function work(): Promise<void> {
    for (let next = left.pop(); next; next = left.pop()) await makeOne(next[1], next[0]);
  }
  try {
    await Promise.all(Array.from({ length: atOnce }, work));
  } finally {
    await pipeline.close();
  }
  return { pictures, discard: async () => void (await Promise.all(discards.map((discard) => discard()))) };
}

/** A scene in other sides than a poster's: most as JPEG, as phones and consoles keep them, some as PNG. */
async function photograph(order: PosterOrder, at: number, random: Random): Promise<Buffer> {
  const { width, height } = pictureSides[at % pictureSides.length] ?? pictureSides[0];
  const drawn = sharp(Buffer.from(drawPoster(order, random)), { density: 108 }).resize(width, height, { fit: "cover" });
  return at % 7 === 6
    ? await drawn.png({ compressionLevel: 6 }).toBuffer()
    : await drawn.jpeg({ quality: 88 }).toBuffer();
}
