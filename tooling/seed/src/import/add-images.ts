import type { LineOf } from "@medley/api/schema/import";
import type { Places } from "./add-places.ts";
import { type Batch, linesOf, memberOf, timeOf } from "./batch.ts";
import { keyId, wordsId } from "./ids.ts";
import { type Place, publishedAt } from "./post-rows.ts";
import { type ImageRow, images } from "./post-tables.ts";
import { writePosts } from "./write-posts.ts";

type Line = LineOf<"image">;

/**
 * Adds the batch's images with everything that is a row of theirs, but what their bytes count: those lie beside the file.
 * An image that is there stays as it is. Answers new ids.
 */
export async function addImages(batch: Batch, places: Places): Promise<string[]> {
  const made: { line: Line; place: Place }[] = [];
  const known = await findKnown(batch);
  for (const { number, line } of linesOf(batch, "image")) {
    const authorId = memberOf(batch, number, "author", line.author);
    const createdAt = authorId === null ? null : timeOf(batch, number, line.createdAt);
    if (authorId === null || createdAt === null) continue;
    const id = idOf(line);
    if (known.ids.has(id)) {
      batch.tally.present();
      continue;
    }
    const bytes = `${authorId}/${line.sha256}`;
    if (known.keys.has(line.mediaKey) || (isClaimed(line) && known.bytes.has(bytes))) {
      batch.tally.refuse(number, "mediaKey: These bytes are posted already.");
      continue;
    }
    known.ids.add(id);
    known.keys.add(line.mediaKey);
    if (isClaimed(line)) known.bytes.add(bytes);
    made.push({ line, place: { id, authorId, createdAt, publishedAt: publishedAt(line, createdAt) } });
  }
  batch.tally.added("image", made.length);
  await writePosts(batch, places, made, {
    table: images,
    row: imageRow,
    listing: () => ({ gameId: null, broadcasterId: null }),
  });
  return made.map(({ place }) => place.id);
}

const idOf = ({ id, createdAt, mediaKey }: Line) =>
  id === undefined ? wordsId("post", createdAt, mediaKey) : keyId("post", id);

const isClaimed = ({ status }: Line) => status !== "rejected" && status !== "deleted";

async function findKnown({ client, ...batch }: Batch) {
  const lines = linesOf({ client, ...batch }, "image").map(({ line }) => line);
  const posted = await client.query<{ id: string }>("select id from posts where id = any($1::uuid[])", [
    lines.map(idOf),
  ]);
  const held = await client.query<{ mediaKey: string; bytes: string; claimed: boolean }>(
    `select media_key as "mediaKey", owner_id || '/' || encode(sha256, 'hex') as bytes, claimed from images
    where media_key = any($1) or sha256 = any($2::bytea[])`,
    [lines.map(({ mediaKey }) => mediaKey), lines.map(({ sha256 }) => Buffer.from(sha256, "hex"))],
  );
  return {
    ids: new Set(posted.rows.map(({ id }) => id)),
    keys: new Set(held.rows.map(({ mediaKey }) => mediaKey)),
    bytes: new Set(held.rows.flatMap(({ bytes, claimed }) => (claimed ? [bytes] : []))),
  };
}

/** A deleted image's bytes are swept, and count nothing. */
function imageRow(line: Line, { id, authorId, createdAt }: Place): ImageRow {
  const { fileName, format, width, height, frames, mediaKey, variants, thumbhash, sha256, processedAt } = line;
  return {
    ...{ fileName, format, width, height, frames, mediaKey, thumbhash, postId: id, ownerId: authorId },
    sha256: `\\x${sha256}`,
    variants: JSON.stringify(variants),
    storedBytes: line.status === "deleted" ? 0 : variants.reduce((sum, { bytes }) => sum + bytes, 0),
    processedAt: processedAt ?? createdAt,
    claimed: isClaimed(line),
  };
}
