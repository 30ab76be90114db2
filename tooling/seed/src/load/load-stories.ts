import type pg from "pg";
import { copyBytes } from "./copy.ts";
import type { Chunk } from "./tell-chunk.ts";
import type { Tellers } from "./tellers.ts";

/** Posts told and written at a time: enough for COPY to pay, few enough to be held in memory at any size. */
export const chunkSize = 1_000;

export interface Written {
  posts: number;
  votes: number;
  comments: number;
  /** What the posters show, as SVG by their files' names. */
  posters: ReadonlyMap<string, string>;
}

/** Writes posts and what came of them, chunk by chunk, while the next are told; what is counted later goes to the stages. */
export async function loadStories(
  client: pg.Client,
  tellers: Tellers,
  { posts, progress }: { posts: number; progress: (written: number) => void },
): Promise<Written> {
  const posters = new Map<string, string>();
  const written = { posts: 0, votes: 0, comments: 0, posters };
  const chunks = Math.ceil(posts / chunkSize);
  const told: Promise<Chunk>[] = [];
  for (let chunk = 0; chunk < chunks; chunk += 1) {
    while (told.length < tellers.ahead && chunk + told.length < chunks) told.push(ask(tellers, chunk + told.length));
    const next = await told.shift();
    if (!next) break;
    for (const text of next.texts) await copyBytes(client, text);
    written.posts += next.posts;
    written.votes += next.votes;
    written.comments += next.comments;
    for (const [name, svg] of next.posters) posters.set(name, svg);
    progress(written.posts);
  }
  return written;
}

/** A failure is heard of when the chunk's turn comes, and by nobody where an earlier one failed. */
function ask(tellers: Tellers, chunk: number): Promise<Chunk> {
  const told = tellers.tell(chunk);
  told.catch(() => {});
  return told;
}
