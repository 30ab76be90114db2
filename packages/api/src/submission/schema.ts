import { z } from "zod";
import { pageInput } from "../paging.ts";
import {
  CardBroadcaster,
  CardGame,
  CardImage,
  CardTag,
  PostId,
  PostKind,
  PostStatus,
  PostVisibility,
} from "../post/schema.ts";
import { line } from "../text.ts";

export { type RejectionTemplate, rejectionTemplates } from "./rules.ts";

export const ListOwnInput = z.strictObject(pageInput).prefault({});
export type ListOwnInput = z.infer<typeof ListOwnInput>;

/** One of the member's own posts, with its state. */
export const OwnSubmission = z.strictObject({
  id: PostId,
  kind: PostKind,
  title: z.string(),
  slug: z.string(),
  nsfw: z.boolean(),
  visibility: PostVisibility,
  status: PostStatus.exclude(["deleted"]),
  /** Why it was rejected or removed. */
  reason: z.string().nullable(),
  thumbnailUrl: z.string().nullable(),
  image: CardImage.nullable(),
  /** The clip's slug on Twitch. */
  clipSlug: z.string().nullable(),
  game: CardGame.nullable(),
  broadcaster: CardBroadcaster.nullable(),
  score: z.int(),
  commentCount: z.int(),
  createdAt: z.iso.datetime(),
  publishedAt: z.iso.datetime().nullable(),
  decidedAt: z.iso.datetime().nullable(),
});
export type OwnSubmission = z.infer<typeof OwnSubmission>;

export const OwnSubmissions = z.strictObject({ items: z.array(OwnSubmission), nextCursor: z.string().nullable() });
export type OwnSubmissions = z.infer<typeof OwnSubmissions>;

export const ListQueueInput = z.strictObject(pageInput).prefault({});
export type ListQueueInput = z.infer<typeof ListQueueInput>;

/** A submission as the queue shows it: the content and what is known of its author. */
export const QueuedSubmission = z.strictObject({
  id: PostId,
  kind: PostKind,
  title: z.string(),
  slug: z.string(),
  description: z.string(),
  descriptionHtml: z.string(),
  nsfw: z.boolean(),
  language: z.string().nullable(),
  visibility: PostVisibility,
  thumbnailUrl: z.string().nullable(),
  image: CardImage.nullable(),
  /** What the author says to the moderators. */
  note: z.string(),
  submittedAt: z.iso.datetime(),
  clip: z
    .strictObject({
      slug: z.string(),
      /** `manual` when Twitch wasn't asked: the author's word alone. */
      source: z.enum(["twitch", "manual"]),
      twitchTitle: z.string().nullable(),
      creatorName: z.string().nullable(),
      durationSeconds: z.number().nullable(),
      twitchViewCount: z.int().nullable(),
      clippedAt: z.iso.datetime().nullable(),
    })
    .nullable(),
  game: CardGame.nullable(),
  broadcaster: CardBroadcaster.nullable(),
  tags: z.array(CardTag),
  author: z.strictObject({
    username: z.string(),
    displayName: z.string(),
    avatarUrl: z.string().nullable(),
    karma: z.int(),
    joinedAt: z.iso.datetime(),
    /** How the queue decided on their newest 500 posts. */
    approved: z.int(),
    rejected: z.int(),
  }),
});
export type QueuedSubmission = z.infer<typeof QueuedSubmission>;

export const SubmissionQueue = z.strictObject({
  items: z.array(QueuedSubmission),
  nextCursor: z.string().nullable(),
});
export type SubmissionQueue = z.infer<typeof SubmissionQueue>;

/** What the two lists' cursors hold: the last item's date and id. */
export const SubmissionCursor = z.strictObject({ at: z.iso.datetime(), id: PostId });

const ids = z.array(PostId).min(1).max(100);

export const DecideInput = z.discriminatedUnion("decision", [
  z.strictObject({ decision: z.literal("approve"), ids }),
  /** The reason is a template's key or the moderator's own words. */
  z.strictObject({ decision: z.literal("reject"), ids, reason: line(3, 1000) }),
]);
export type DecideInput = z.infer<typeof DecideInput>;

export const DecideResult = z.strictObject({
  /** One for each id asked about, in the same order. */
  results: z.array(
    z.strictObject({
      id: PostId,
      /** `own`: somebody else has to decide. `already_decided`: by another moderator, or before. */
      result: z.enum(["approved", "rejected", "already_decided", "own", "not_found"]),
    }),
  ),
});
export type DecideResult = z.infer<typeof DecideResult>;
