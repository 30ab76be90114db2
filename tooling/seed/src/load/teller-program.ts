import type { CastMember } from "../content/people.ts";
import { type ContentOptions, worldOf } from "../content/world-of.ts";
import { openGallery } from "../pictures/gallery.ts";
import type { Picture } from "../pictures/picture.ts";
import { posterBook } from "../posters/poster-book.ts";
import { chunkTeller } from "./tell-chunk.ts";

/** What a process has to know to tell the same stories as every other. */
export interface TellerTask {
  content: ContentOptions & { now: Date };
  cast: readonly CastMember[];
  pictures: readonly Picture[];
  dataDir: string | null;
  chunkSize: number;
}

// A process of its own: it is sent the task, then the number of one chunk after the other, and sends each back told.
let tell: ReturnType<typeof chunkTeller> | undefined;
process.on("message", (message: TellerTask | number) => {
  if (typeof message !== "number") tell = openTeller(message);
  // Whoever asked may be gone by now, and then nobody needs to hear of it.
  else if (tell) process.send?.(tell(message), (error: Error | null) => error && process.exit(1));
});

function openTeller({ content, cast, pictures, dataDir, chunkSize }: TellerTask) {
  const { world, random, size } = worldOf(content, cast);
  const posters = posterBook(size.posters, random);
  return chunkTeller(world, { posters, gallery: openGallery(pictures, size.imageEvery), dataDir }, chunkSize);
}
