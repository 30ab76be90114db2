import { z } from "zod";
import { Id } from "../id.ts";
import { pageInput } from "../paging.ts";
import { rankSlugs } from "../profile/rules.ts";

const NotificationId = z.string().regex(/^[1-9]\d{0,17}$/, "Not a notification's id.");

export const notificationKinds = [
  "reply",
  "mention",
  "milestone",
  "submission_approved",
  "submission_rejected",
  "post_removed",
  "comment_removed",
  "image_refused",
  "rank",
] as const;
export const NotificationKind = z.enum(notificationKinds);
export type NotificationKind = z.infer<typeof NotificationKind>;

/** One thing a member is told of. What they may not open (any more) is null. */
export const NotificationItem = z.strictObject({
  id: NotificationId,
  kind: NotificationKind,
  /** Who did it; null for what staff or many did. */
  actor: z.strictObject({ username: z.string(), displayName: z.string(), avatarUrl: z.string().nullable() }).nullable(),
  post: z.strictObject({ id: Id, slug: z.string(), title: z.string() }).nullable(),
  /** The first 200 characters of the comment's Markdown. */
  comment: z.strictObject({ id: Id, excerpt: z.string() }).nullable(),
  /** The score reached; of a rank the karma it begins at. */
  milestone: z.int().nullable(),
  rank: z.enum(rankSlugs).nullable(),
  reason: z.string().nullable(),
  createdAt: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
});
export type NotificationItem = z.infer<typeof NotificationItem>;

export const ListNotificationsInput = z.strictObject(pageInput).prefault({});
export type ListNotificationsInput = z.infer<typeof ListNotificationsInput>;

export const NotificationPage = z.strictObject({
  items: z.array(NotificationItem),
  nextCursor: z.string().nullable(),
});
export type NotificationPage = z.infer<typeof NotificationPage>;

/** What a list's cursor holds: the last id of its page. */
export const NotificationCursor = z.strictObject({ id: NotificationId });

/** Counted to 100, which stands for "more than 99". */
export const UnreadCount = z.strictObject({ count: z.int().min(0).max(100) });
export type UnreadCount = z.infer<typeof UnreadCount>;

const named = z.strictObject({ ids: z.array(NotificationId).min(1).max(100) });

export const MarkReadInput = z.union([named, z.strictObject({ all: z.literal(true) })]);
export type MarkReadInput = z.infer<typeof MarkReadInput>;

export const RemoveNotificationsInput = named;
export type RemoveNotificationsInput = z.infer<typeof RemoveNotificationsInput>;
