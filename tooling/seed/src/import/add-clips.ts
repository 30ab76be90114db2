import type { LineOf } from "@medley/api/schema/import";
import type { Places } from "./add-places.ts";
import { type Batch, linesOf, memberOf, timeOf } from "./batch.ts";
import { keyId, wordsId } from "./ids.ts";
import { type Place, publishedAt } from "./post-rows.ts";
import { type ClipRow, clips } from "./post-tables.ts";
import { writePosts } from "./write-posts.ts";

type Line = LineOf<"clip">;

/** Adds the batch's clips with everything that is a row of theirs. A clip that is there stays as it is. Answers new ids. */
export async function addClips(batch: Batch, places: Places): Promise<string[]> {
  const made: { line: Line; place: Place }[] = [];
  const known = await findKnown(batch);
  for (const { number, line } of linesOf(batch, "clip")) {
    const authorId = memberOf(batch, number, "author", line.author);
    const createdAt = authorId === null ? null : timeOf(batch, number, line.createdAt);
    if (authorId === null || createdAt === null) continue;
    const id = idOf(line);
    const held = isClaimed(line) && known.slugs.has(line.slug);
    if (known.ids.has(id) || (held && line.id === undefined)) {
      batch.tally.present();
      continue;
    }
    if (held) {
      batch.tally.refuse(number, `slug: The clip ${line.slug} is posted already.`);
      continue;
    }
    known.ids.add(id);
    if (isClaimed(line)) known.slugs.add(line.slug);
    made.push({ line, place: { id, authorId, createdAt, publishedAt: publishedAt(line, createdAt) } });
  }
  batch.tally.added("clip", made.length);
  await writePosts(batch, places, made, {
    table: clips,
    row: (line, place) => clipRow(line, place, places),
    listing: (line) => ({
      gameId: line.game && places.gameId(line.game),
      broadcasterId: places.broadcasterId(line.broadcaster),
    }),
  });
  return made.map(({ place }) => place.id);
}

const idOf = ({ id, createdAt, slug }: Line) =>
  id === undefined ? wordsId("post", createdAt, slug) : keyId("post", id);

const isClaimed = ({ status }: Line) => status !== "rejected" && status !== "deleted";

async function findKnown(batch: Batch): Promise<{ ids: Set<string>; slugs: Set<string> }> {
  const lines = linesOf(batch, "clip");
  const ids = lines.map(({ line }) => idOf(line));
  const posted = await batch.client.query<{ id: string }>("select id from posts where id = any($1::uuid[])", [ids]);
  const held = await batch.client.query<{ slug: string }>("select slug from clips where slug = any($1) and claimed", [
    lines.map(({ line }) => line.slug),
  ]);
  return { ids: new Set(posted.rows.map(({ id }) => id)), slugs: new Set(held.rows.map(({ slug }) => slug)) };
}

function clipRow(line: Line, { id }: Place, places: Places): ClipRow {
  const { slug, source, twitchTitle, creatorTwitchId, creatorName, durationSeconds, twitchViewCount, clippedAt } = line;
  return {
    ...{ slug, source, twitchTitle, creatorTwitchId, creatorName, durationSeconds, twitchViewCount, clippedAt },
    postId: id,
    claimed: isClaimed(line),
    broadcasterId: places.broadcasterId(line.broadcaster),
    gameId: line.game && places.gameId(line.game),
  };
}
