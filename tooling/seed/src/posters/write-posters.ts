import { existsSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";

const mostBytes = 20_000;
const atOnce = 3;

/** Writes each picture as WebP into `<dataDir>/media/posters`, unless it is there. Tells `done` of each. */
export async function writePosters(
  pictures: ReadonlyMap<string, string>,
  { dataDir, done }: { dataDir: string; done: (count: number) => void },
): Promise<void> {
  const folder = path.join(dataDir, "media", "posters");
  await mkdir(folder, { recursive: true });
  const left = [...pictures];
  let count = 0;
  async function work(): Promise<void> {
    for (let next = left.pop(); next; next = left.pop()) {
      const [name, svg] = next;
      const file = path.join(folder, name);
      if (!existsSync(file)) await write(file, svg);
      count += 1;
      done(count);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work));
}

/** Renamed into place, so that a file of that name is always a whole picture. */
async function write(file: string, svg: string): Promise<void> {
  const part = `${file}.${process.pid}.part`;
  await writeFile(part, await encode(svg));
  await rename(part, file);
}

async function encode(svg: string): Promise<Buffer> {
  // Effort 2 takes a third of the default's time for the same size.
  for (const quality of [76, 60]) {
    const bytes = await sharp(Buffer.from(svg)).webp({ quality, effort: 2 }).toBuffer();
    if (bytes.length <= mostBytes) return bytes;
  }
  return sharp(Buffer.from(svg)).webp({ quality: 40, effort: 4 }).toBuffer();
}
