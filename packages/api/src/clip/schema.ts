import { z } from "zod";
import { Id } from "../id.ts";
import { Language, PostStatus, PostVisibility } from "../post/schema.ts";
import { TagNames } from "../tag/schema.ts";
import { line, prose } from "../text.ts";

/** A clip's address on Twitch, or its bare slug. */
export const ClipUrl = z.string().trim().min(1, "Paste a clip's address.").max(500);

/** Why a clip can't be posted. */
export const clipRefusals = ["unknown_clip", "too_short", "too_old", "already_posted", "rejected_recently"] as const;
export type ClipRefusal = (typeof clipRefusals)[number];

export const PreviewClipInput = z.strictObject({ url: ClipUrl });
export type PreviewClipInput = z.infer<typeof PreviewClipInput>;

/** What Twitch knows of a clip. */
export const TwitchFacts = z.strictObject({
  title: z.string(),
  broadcaster: z.strictObject({ login: z.string(), name: z.string() }),
  game: z.strictObject({ name: z.string() }).nullable(),
  creatorName: z.string().nullable(),
  language: z.string().nullable(),
  durationSeconds: z.number(),
  viewCount: z.int(),
  thumbnailUrl: z.string(),
  clippedAt: z.iso.datetime(),
});
export type TwitchFacts = z.infer<typeof TwitchFacts>;

export const ClipPreview = z.strictObject({
  slug: z.string(),
  /** Null when Twitch wasn't or couldn't be asked, and for a clip that it doesn't know. */
  twitch: TwitchFacts.nullable(),
  /** Why `twitch` is null: the site has no credentials (the form then asks for channel and game), or Twitch is away. */
  twitchMissing: z.enum(["not_configured", "unavailable"]).nullable(),
  /** Why this clip can't be posted; null when it can. */
  refused: z.enum(clipRefusals).nullable(),
  /** The post of this clip, when there is one that the reader may open. */
  duplicate: z.strictObject({ id: Id, slug: z.string(), title: z.string() }).nullable(),
});
export type ClipPreview = z.infer<typeof ClipPreview>;

/** What the member says of a clip when Twitch can't be asked. */
export const ManualFacts = z.strictObject({
  channel: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9_]{1,40}$/, "A channel is up to 40 of a-z, 0-9 and _."),
  game: line(1, 100).nullish(),
});
export type ManualFacts = z.infer<typeof ManualFacts>;

export const SubmitClipInput = z.strictObject({
  /** Made once by the form: a retry with the same key answers the same post and creates nothing. */
  clientKey: Id,
  url: ClipUrl,
  title: line(3, 200),
  description: prose(2000).default(""),
  /** Up to 10: more can't be added at once. */
  tags: TagNames.default([]),
  nsfw: z.boolean().default(false),
  visibility: PostVisibility.exclude(["private"]).default("public"),
  /** Twitch's own, unless said. */
  language: Language.nullish(),
  /** For the moderators. */
  note: prose(1000).default(""),
  /** Needed when the site has no Twitch credentials, ignored when it has. */
  manual: ManualFacts.optional(),
});
export type SubmitClipInput = z.infer<typeof SubmitClipInput>;

export const SubmittedClip = z.strictObject({
  id: Id,
  slug: z.string(),
  /** `active` when it was published at once, `pending` when it waits in the queue. */
  status: PostStatus,
});
export type SubmittedClip = z.infer<typeof SubmittedClip>;
