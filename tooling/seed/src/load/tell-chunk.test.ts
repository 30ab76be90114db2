import { expect, test } from "vitest";
import { worldOf } from "../content/world-of.ts";
import { openGallery } from "../pictures/gallery.ts";
import { imaginePictures } from "../pictures/picture.ts";
import { posterBook } from "../posters/poster-book.ts";
import { type Chunk, chunkTeller } from "./tell-chunk.ts";
import { tellerProcesses } from "./tellers.ts";

const content = { size: "small", now: new Date("2026-11-22T12:00:00Z") } as const;
const task = { content, cast: [], pictures: imaginePictures(3), dataDir: null, chunkSize: 100 };

function teller() {
  const { world, random, size } = worldOf(content, []);
  const gallery = openGallery(task.pictures, size.imageEvery);
  return chunkTeller(world, { posters: posterBook(size.posters, random), gallery, dataDir: null }, task.chunkSize);
}

const rowsOf = ({ posters: _, texts, ...counts }: Chunk) => ({
  ...counts,
  texts: texts.map(({ statement, bytes }) => ({ statement, text: Buffer.from(bytes).toString() })),
});

test("whoever skips chunks tells the others as whoever tells all", () => {
  const all = teller();
  const some = teller();
  const told = [0, 1, 2, 3].map(all);
  expect(rowsOf(some(1))).toEqual(rowsOf(told[1] as Chunk));
  expect(rowsOf(some(3))).toEqual(rowsOf(told[3] as Chunk));
});

test("processes tell the same, posters included, and a chunk after the last is empty", async () => {
  const tellers = tellerProcesses(task);
  try {
    const own = teller();
    const told = await Promise.all([tellers.tell(0), tellers.tell(1)]);
    const expected = [own(0), own(1)];
    expect(told.map(rowsOf)).toEqual(expected.map(rowsOf));
    const names = (chunks: Chunk[]) => [...new Map(chunks.flatMap(({ posters }) => posters)).keys()].sort();
    expect(names(told)).toEqual(names(expected));
    expect(await tellers.tell(20)).toMatchObject({ posts: 0, votes: 0, comments: 0 });
  } finally {
    tellers.close();
  }
});

test("the end of a process that tells is heard of by whoever waits for it", async () => {
  const tellers = tellerProcesses(task);
  const waiting = tellers.tell(0);
  tellers.close();
  await expect(waiting).rejects.toThrow("A process that makes content ended (SIGTERM)");
});
