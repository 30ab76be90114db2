import type { SeedPost } from "../content/posts.ts";
import type { Vote } from "../content/reactions.ts";
import type { SeedComment } from "../content/thread.ts";
import type { Fate } from "../content/timeline.ts";
import type { ClipRow, FavoriteRow, PostRow, SubmissionRow, VoteRow } from "./post-tables.ts";
import type { CommentStageRow, CommentVoteStageRow, PostStageRow } from "./stages.ts";

const statusOf: Record<Fate, PostRow["status"]> = {
  listed: "active",
  unlisted: "active",
  pending: "pending",
  rejected: "rejected",
  removed: "removed",
  deleted: "deleted",
};

export function postRow(post: SeedPost, thumbnailUrl: string): PostRow {
  const { id, author, title, slug, description, descriptionHtml, nsfw, language, publishedAt, editedAt, slot } = post;
  return {
    ...{ id, title, slug, description, descriptionHtml, nsfw, language, thumbnailUrl, publishedAt, editedAt },
    kind: post.kind,
    authorId: author.id,
    visibility: visibilityOf(post),
    status: statusOf[slot.fate],
    statusReason: post.reason,
    createdAt: slot.submittedAt,
  };
}

/** Of images that aren't listed every other one is private, which clips can't be. */
function visibilityOf({ kind, slot }: SeedPost): PostRow["visibility"] {
  if (slot.fate !== "unlisted") return "public";
  return kind === "image" && slot.at % 2 === 0 ? "private" : "unlisted";
}

export function clipRow({ id, clip, slot }: SeedPost): ClipRow {
  return { ...clip, postId: id, claimed: slot.fate !== "rejected" && slot.fate !== "deleted" };
}

export function submissionRows({ id, submission, slot, reason }: SeedPost): SubmissionRow[] {
  if (!submission) return [];
  const { note, decidedAt, decidedBy } = submission;
  const state = decidedAt === null ? "pending" : slot.fate === "rejected" ? "rejected" : "approved";
  const decision = { decidedAt, decidedById: decidedBy?.id ?? null, reason: state === "rejected" ? reason : null };
  return [{ postId: id, state, note, submittedAt: slot.submittedAt, ...decision }];
}

export function postStageRow({ id, tagIds, viewCount, removedBy, openUntil }: SeedPost): PostStageRow {
  return { postId: id, tagIds, viewCount, removedById: removedBy?.id ?? null, removedAt: removedBy && openUntil };
}

export function voteRow(postId: string, { member, value, at }: Vote): VoteRow {
  return { userId: member.id, postId, value, createdAt: at };
}

export function favoriteRow(postId: string, { member, at }: Omit<Vote, "value">): FavoriteRow {
  return { userId: member.id, postId, createdAt: at };
}

export function commentRow(postId: string, comment: SeedComment): CommentStageRow {
  const { id, parent, author, depth, status, createdAt, editedAt, body, html, mentioned, removal } = comment;
  return {
    ...{ id, postId, depth, status, createdAt, editedAt, html },
    parentId: parent?.id ?? null,
    authorId: author.id,
    markdown: body,
    mentionedId: mentioned?.id ?? null,
    removedById: removal?.by.id ?? null,
    removedAt: removal?.at ?? null,
    reason: removal?.reason ?? null,
  };
}

export function commentVoteRow(commentId: string, { member, value, at }: Vote): CommentVoteStageRow {
  return { userId: member.id, commentId, value, createdAt: at };
}
