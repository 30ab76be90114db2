import { renderMarkdown } from "@medley/api/markdown";
import { karmaWorth } from "@medley/api/rules/karma";
import type { LineOf } from "@medley/api/schema/import";
import { postSlug } from "@medley/api/slug";
import type { Batch, KarmaRow } from "./batch.ts";
import type { PostRow, PostTagRow } from "./post-tables.ts";

/** A post, of either kind. */
type Line = LineOf<"clip"> | LineOf<"image">;

/** Where and when a line's post is. */
export type Place = { id: string; authorId: string; createdAt: Date; publishedAt: Date | null };

/** When it was published; one that once was says so, others never were. */
export function publishedAt({ status, publishedAt: said }: Line, createdAt: Date): Date | null {
  if (status === "active" || status === "removed") return said ?? createdAt;
  return said ?? null;
}

export const isListed = ({ status, visibility }: Line) => status === "active" && visibility === "public";

export function postRow(line: Line, { id, authorId, createdAt, publishedAt: published }: Place): PostRow {
  const { title, description, nsfw, nsfwByStaff, language, visibility, status, statusReason, thumbnailUrl, editedAt } =
    line;
  return {
    ...{ id, authorId, createdAt, title, description, nsfwByStaff, language, visibility, status, statusReason },
    ...{ thumbnailUrl, editedAt, kind: line.type, slug: postSlug(title), nsfw: nsfw || nsfwByStaff },
    descriptionHtml: description && renderMarkdown(description, { flavour: "description" }),
    publishedAt: published,
  };
}

export function tagRows(line: Line, { id: postId, publishedAt }: Place, tagIds: readonly number[]): PostTagRow[] {
  return tagIds.map((tagId) => ({ postId, tagId, listed: isListed(line), publishedAt }));
}

const waiting = { note: "", reason: null, decidedAt: null, decidedBy: null } as const;

/** How the post came through the queue; one that waits or was rejected has been there whether its line says so or not. */
function submissionOf({ status, submission, statusReason }: Line, { createdAt }: Place): Line["submission"] {
  if (submission !== null || status === "active" || status === "removed" || status === "deleted") return submission;
  if (status === "pending") return { ...waiting, state: "pending" };
  return { ...waiting, state: "rejected", reason: statusReason, decidedAt: createdAt };
}

/** Its way through the queue, if there was one. */
export function submissionRows(batch: Batch, line: Line, place: Place) {
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
export function decisions(batch: Batch, { submission, status, removed }: Line, { id, authorId }: Place): KarmaRow[] {
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
