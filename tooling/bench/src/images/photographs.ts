import { statSync } from "node:fs";
import { stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { imageRules } from "@medley/media";
import { findPhotographs } from "@medley/media/testing";
import sharp from "sharp";

export interface Photograph {
  name: string;
  file: string;
  width: number;
  height: number;
  bytes: number;
}

/** Real photographs, as the JPEGs cameras make, and one of nearly as many bytes as may be uploaded. */
export async function makePhotographs(
  folder: string,
  count: number,
): Promise<{ photographs: Photograph[]; biggest: Photograph }> {
  const photographs: Photograph[] = [];
  for (const file of oneOfEach(findPhotographs()).slice(0, count)) {
    photographs.push(await write(folder, path.parse(file).name, await sharp(file).jpeg({ quality: 92 }).toBuffer()));
  }
  const [finest] = photographs.toSorted((a, b) => b.bytes - a.bytes);
  if (!finest) throw new Error("There is no photograph");
  return { photographs, biggest: await write(folder, "nearly 10 MB", await makeBiggest(finest.file)) };
}

/** Of a picture by day and by night the first; none that is a few bytes of one colour. */
function oneOfEach(files: string[]): string[] {
  const names = new Map(files.toReversed().map((file) => [path.basename(file).replace(/-[dl]\.\w+$/, ""), file]));
  return [...names.values()].filter((file) => statSync(file).size > 300_000).sort();
}

/** Of 24 megapixels, at the highest quality that stays within the limit. */
async function makeBiggest(file: string): Promise<Buffer> {
  const picture = await sharp(file).resize(6_000, 4_000, { fit: "cover" }).png({ compressionLevel: 1 }).toBuffer();
  for (let quality = 100; ; quality--) {
    const bytes = await sharp(picture).jpeg({ quality, chromaSubsampling: "4:4:4" }).toBuffer();
    if (bytes.length <= imageRules.maxBytes) return bytes;
  }
}

async function write(folder: string, name: string, bytes: Buffer): Promise<Photograph> {
  const file = path.join(folder, `${name}.jpg`);
  await writeFile(file, bytes);
  const { width, height } = await sharp(bytes).metadata();
  return { name, file, width, height, bytes: (await stat(file)).size };
}
