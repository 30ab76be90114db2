import { z } from "zod";
import { Id } from "../id.ts";
import { NotificationKind } from "../notification/schema.ts";
import { line, prose } from "../text.ts";
import { rankSlugs } from "./rules.ts";

export const Role = z.enum(["member", "moderator", "admin"]);
export type Role = z.infer<typeof Role>;

export const NsfwPreference = z.enum(["hide", "blur", "show"]);
export type NsfwPreference = z.infer<typeof NsfwPreference>;

export const GetProfileInput = z.strictObject({
  /** In any case. */
  username: z.string().max(100),
});
export type GetProfileInput = z.infer<typeof GetProfileInput>;

/** Counted to 1 000; `more` says there are more than that. */
const BoundedCount = z.strictObject({ count: z.int().min(0), more: z.boolean() });

/** What members see of themselves: their words as they wrote them, and how they like to read. */
export const OwnProfile = z.strictObject({
  displayName: z.string(),
  bio: z.string(),
  bioHtml: z.string(),
  nsfw: NsfwPreference,
  /** What they aren't told of. */
  mutedNotifications: z.array(NotificationKind),
});
export type OwnProfile = z.infer<typeof OwnProfile>;

/** A member's page. Karma and counts may lag by ten minutes. */
export const ProfilePage = z.strictObject({
  username: z.string(),
  displayName: z.string(),
  avatarUrl: z.string().nullable(),
  role: Role,
  karma: z.int(),
  rank: z.enum(rankSlugs),
  bioHtml: z.string(),
  joinedAt: z.iso.datetime(),
  posts: BoundedCount,
  comments: BoundedCount,
  /** Null on anybody else's page. */
  own: OwnProfile.nullable(),
});
export type ProfilePage = z.infer<typeof ProfilePage>;

/** What is left out stays as it is. */
export const UpdateProfileInput = z
  .strictObject({
    displayName: line(1, 100).optional(),
    /** Markdown; nothing to have none. */
    bio: prose(500).optional(),
    nsfw: NsfwPreference.optional(),
    mutedNotifications: z.array(NotificationKind).max(20).optional(),
  })
  .prefault({});
export type UpdateProfileInput = z.infer<typeof UpdateProfileInput>;

export const SetAvatarInput = z.strictObject({ uploadId: Id });
export type SetAvatarInput = z.infer<typeof SetAvatarInput>;

/** The picture a member gave last; the one shown stays until the next is processed. */
export const AvatarState = z.strictObject({
  status: z.enum(["none", "processing", "active", "failed"]),
  avatarUrl: z.string().nullable(),
  /** Why it failed: see `imageFailures`. */
  reason: z.string().nullable(),
});
export type AvatarState = z.infer<typeof AvatarState>;
