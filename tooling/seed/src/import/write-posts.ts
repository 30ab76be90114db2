import type { LineOf } from "@medley/api/schema/import";
import { copyRows, type Table, type Value } from "../load/copy.ts";
import { submissions } from "../load/post-tables.ts";
import type { Places } from "./add-places.ts";
import type { Batch } from "./batch.ts";
import { decisions, isListed, type Place, postRow, submissionRows, tagRows } from "./post-rows.ts";
import { type ListingRow, listings, posts, postTags } from "./post-tables.ts";

/** What only posts of one kind have. */
interface Own<Line, Row extends Record<keyof Row, Value>> {
  table: Table<Row>;
  row(line: Line, place: Place): Row;
  /** The game and channel its listing is found by. */
  listing(line: Line): Pick<ListingRow, "gameId" | "broadcasterId">;
}

/** Writes posts of one kind with everything that is a row of theirs, and notes what staff's acts were worth. */
export async function writePosts<Line extends LineOf<"clip"> | LineOf<"image">, Row extends Record<keyof Row, Value>>(
  batch: Batch,
  places: Places,
  made: readonly { line: Line; place: Place }[],
  own: Own<Line, Row>,
): Promise<void> {
  const { client } = batch;
  const rows = made.map(({ line, place }) => ({ line, place, tagIds: places.tagIds(line.tags) }));
  const listed = rows.map(({ line, place, tagIds }) => listingRow(line, place, { tagIds, ...own.listing(line) }));
  const queued = rows.flatMap(({ line, place }) => submissionRows(batch, line, place));
  const tagged = rows.flatMap(({ line, place, tagIds }) => tagRows(line, place, tagIds));
  await copyRows(
    client,
    posts,
    rows.map(({ line, place }) => postRow(line, place)),
  );
  await copyRows(
    client,
    own.table,
    rows.map(({ line, place }) => own.row(line, place)),
  );
  await copyRows(client, submissions, queued);
  await copyRows(client, listings, listed);
  await copyRows(client, postTags, tagged);
  for (const { line, place } of rows) batch.karma.push(...decisions(batch, line, place));
}

function listingRow(
  line: LineOf<"clip"> | LineOf<"image">,
  place: Place,
  found: Pick<ListingRow, "gameId" | "broadcasterId" | "tagIds">,
): ListingRow {
  const { nsfw, nsfwByStaff, language, viewCount } = line;
  return {
    ...{ language, viewCount, kind: line.type, postId: place.id, authorId: place.authorId, ...found },
    nsfw: nsfw || nsfwByStaff,
    listed: isListed(line),
    publishedAt: place.publishedAt,
  };
}
