import { renderMarkdown } from "@medley/api/markdown";
import { karmaWorth } from "@medley/api/rules/karma";
import type { LineOf } from "@medley/api/schema/import";
import { postSlug } from "@medley/api/slug";
import { copyRows } from "../load/copy.ts";
import { submissions } from "../load/post-tables.ts";
import type { Places } from "./add-places.ts";
import { type Batch, type KarmaRow, linesOf, memberOf, timeOf } from "./batch.ts";
import { type ClipRow, clips, type ListingRow, listings, type PostRow, posts, postTags } from "./clip-tables.ts";
import { keyId, wordsId } from "./ids.ts";

type Line = LineOf<"clip">;
type Place = { id: string; authorId: string; createdAt: Date; publishedAt: Date | null };

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
  await write(batch, places, made);
  return made.map(({ place }) => place.id);
}

const idOf = ({ id, createdAt, slug }: Line) =>
  id === undefined ? wordsId("post", createdAt, slug) : keyId("post", id);

const isClaimed = ({ status }: Line) => status !== "rejected" && status !== "deleted";

function publishedAt({ status, publishedAt: said }: Line, createdAt: Date): Date | null {
  if (status === "active" || status === "removed") return said ?? createdAt;
  return said ?? null;
}

async function findKnown(batch: Batch): Promise<{ ids: Set<string>; slugs: Set<string> }> {
  const lines = linesOf(batch, "clip");
  const ids = lines.map(({ line }) => idOf(line));
  const posted = await batch.client.query<{ id: string }>("select id from posts where id = any($1::uuid[])", [ids]);
  const held = await batch.client.query<{ slug: string }>("select slug from clips where slug = any($1) and claimed", [
    lines.map(({ line }) => line.slug),
  ]);
  return { ids: new Set(posted.rows.map(({ id }) => id)), slugs: new Set(held.rows.map(({ slug }) => slug)) };
}

async function write(batch: Batch, places: Places, made: readonly { line: Line; place: Place }[]): Promise<void> {
  const { client } = batch;
  const rows = made.map(({ line, place }) => ({ line, place, tagIds: places.tagIds(line.tags) }));
  await copyRows(
    client,
    posts,
    rows.map(({ line, place }) => postRow(line, place)),
  );
  await copyRows(
    client,
    clips,
    rows.map(({ line, place }) => clipRow(line, place, places)),
  );
  await copyRows(
    client,
    submissions,
    rows.flatMap(({ line, place }) => submissionRows(batch, line, place)),
  );
  await copyRows(
    client,
    listings,
    rows.map(({ line, place, tagIds }) => listingRow(line, place, { places, tagIds })),
  );
  await copyRows(
    client,
    postTags,
    rows.flatMap(({ line, place, tagIds }) =>
      tagIds.map((tagId) => ({ postId: place.id, tagId, listed: isListed(line), publishedAt: place.publishedAt })),
    ),
  );
  for (const { line, place } of rows) batch.karma.push(...decisions(batch, line, place));
}

const isListed = ({ status, visibility }: Line) => status === "active" && visibility === "public";

function postRow(line: Line, { id, authorId, createdAt, publishedAt: published }: Place): PostRow {
  const { title, description, nsfw, nsfwByStaff, language, visibility, status, statusReason, thumbnailUrl, editedAt } =
    line;
  return {
    ...{ id, authorId, createdAt, title, description, nsfwByStaff, language, visibility, status, statusReason },
    ...{ thumbnailUrl, editedAt, kind: "clip", slug: postSlug(title), nsfw: nsfw || nsfwByStaff },
    descriptionHtml: description && renderMarkdown(description, { flavour: "description" }),
    publishedAt: published,
  };
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

function listingRow(line: Line, place: Place, { places, tagIds }: { places: Places; tagIds: number[] }): ListingRow {
  const { nsfw, nsfwByStaff, language, viewCount } = line;
  return {
    ...{ language, viewCount, tagIds, kind: "clip", postId: place.id, authorId: place.authorId },
    gameId: line.game && places.gameId(line.game),
    broadcasterId: places.broadcasterId(line.broadcaster),
    nsfw: nsfw || nsfwByStaff,
    listed: isListed(line),
    publishedAt: place.publishedAt,
  };
}

const waiting = { note: "", reason: null, decidedAt: null, decidedBy: null } as const;

/** How the post came through the queue; one that waits or was rejected has been there whether its line says so or not. */
function submissionOf({ status, submission, statusReason }: Line, { createdAt }: Place): Line["submission"] {
  if (submission !== null || status === "active" || status === "removed" || status === "deleted") return submission;
  if (status === "pending") return { ...waiting, state: "pending" };
  return { ...waiting, state: "rejected", reason: statusReason, decidedAt: createdAt };
}

function submissionRows(batch: Batch, line: Line, place: Place) {
  const submission = submissionOf(line, place);
  if (submission === null) return [];
  const { state, note, reason, submittedAt = place.createdAt, decidedAt } = submission;
  return [
    {
      postId: place.id,
      state,
      note,
      reason,
      submittedAt,
      decidedAt,
      decidedById: actorId(batch, submission.decidedBy),
    },
  ];
}

/** Somebody who isn't here, because only one member's own things are imported, is nobody. */
function actorId({ members }: Batch, name: string | null): string | null {
  return (name !== null && members.get(name.toLowerCase())) || null;
}

/** What staff's acts were worth to the author; nobody earns by their own. */
function decisions(batch: Batch, { submission, status, removed }: Line, { id, authorId }: Place): KarmaRow[] {
  const given = { userId: authorId, postId: id, commentId: null };
  const rows: KarmaRow[] = [];
  if (submission?.decidedAt && submission.state !== "pending") {
    const kind = `submission_${submission.state}` as const;
    const by = { actorId: actorId(batch, submission.decidedBy), createdAt: submission.decidedAt };
    rows.push({ ...given, ...by, kind, delta: karmaWorth[kind] });
  }
  if (removed && status === "removed") {
    const by = { actorId: actorId(batch, removed.by), createdAt: removed.at };
    rows.push({ ...given, ...by, kind: "post_removed", delta: karmaWorth.post_removed });
  }
  return rows.filter(({ actorId: actor }) => actor !== authorId);
}
