import { z } from "zod";
import { Username } from "../account/schema.ts";
import { parseClipSlug } from "../clip/clip-url.ts";
import { CommentBody, CommentStatus } from "../comment/schema.ts";
import { ImageFormat } from "../image/schema.ts";
import { BroadcasterLogin, GameSlug, Language, PostVisibility, TagSlug } from "../post/schema.ts";
import { NsfwPreference, Role } from "../profile/schema.ts";
import { TagName, TagNames } from "../tag/schema.ts";
import { line, prose } from "../text.ts";
import { helixLine } from "./helix-lines.ts";

/** An id of this site or of another: what other lines refer to. */
const Key = z.string().trim().min(1).max(200);

const When = z.iso
  .datetime({ offset: true, error: "Takes a time such as 2026-01-31T12:00:00Z." })
  .transform((text) => new Date(text));
const MaybeWhen = When.nullable().default(null);
const Picture = z
  .string()
  .max(1_000)
  .regex(/^(https:\/\/|\/media\/)\S+$/, "A picture's address begins with https:// or /media/.")
  .nullable()
  .default(null);
const TwitchId = z.string().min(1).max(100).nullable().default(null);

const createdAt = When.optional();

const UserLine = z.strictObject({
  type: z.literal("user"),
  id: Key.optional(),
  username: Username,
  displayName: line(1, 100).optional(),
  avatarUrl: Picture,
  role: Role.default("member"),
  bio: prose(500).default(""),
  nsfw: NsfwPreference.default("hide"),
  banned: z
    .strictObject({ at: When, until: MaybeWhen, reason: prose(1_000).nullable().default(null) })
    .nullable()
    .default(null),
  createdAt,
});

const broadcaster = { login: BroadcasterLogin, name: line(1, 100), twitchId: TwitchId, avatarUrl: Picture };
const game = { name: line(1, 200), slug: GameSlug.optional(), twitchId: TwitchId, boxArtUrl: Picture };

const BroadcasterLine = z.strictObject({ type: z.literal("broadcaster"), ...broadcaster, createdAt });
const GameLine = z.strictObject({ type: z.literal("game"), ...game, createdAt });

const TagLine = z.strictObject({
  type: z.literal("tag"),
  name: TagName,
  slug: TagSlug.optional(),
  color: z
    .string()
    .regex(/^#[0-9a-f]{6}$/, "A colour is # and six of 0-9, a-f.")
    .optional(),
  createdAt,
});

const SubmissionPart = z
  .strictObject({
    state: z.enum(["pending", "approved", "rejected"]),
    note: prose(1_000).default(""),
    reason: prose(1_000).nullable().default(null),
    submittedAt: When.optional(),
    decidedAt: MaybeWhen,
    decidedBy: Username.nullable().default(null),
  })
  .refine(({ state, decidedAt }) => (decidedAt === null) === (state === "pending"), {
    path: ["decidedAt"],
    error: "Is there unless the state is pending.",
  });

/** What is said of a clip's post as of an image's. */
const post = {
  id: Key.optional(),
  author: Username.optional(),
  title: line(3, 200),
  description: prose(2_000).default(""),
  tags: TagNames.default([]),
  nsfw: z.boolean().default(false),
  nsfwByStaff: z.boolean().default(false),
  language: Language.nullable().default(null),
  status: z.enum(["pending", "active", "rejected", "removed", "deleted"]).default("active"),
  statusReason: prose(1_000).nullable().default(null),
  createdAt,
  publishedAt: When.nullable().optional(),
  editedAt: MaybeWhen,
  thumbnailUrl: Picture,
  viewCount: z.int().min(0).max(2_000_000_000).default(0),
  submission: SubmissionPart.nullable().default(null),
  removed: z
    .strictObject({ at: When, by: Username.nullable().default(null) })
    .nullable()
    .default(null),
};

const ClipLine = z.strictObject({
  type: z.literal("clip"),
  ...post,
  slug: z.string().transform((text, ctx) => {
    const slug = parseClipSlug(text);
    if (slug !== null) return slug;
    ctx.addIssue({ code: "custom", message: "Not the address of a Twitch clip." });
    return z.NEVER;
  }),
  visibility: z.enum(["public", "unlisted"]).default("public"),
  source: z.enum(["twitch", "manual"]).default("manual"),
  twitchTitle: z.string().max(255).nullable().default(null),
  broadcaster: z.strictObject(broadcaster),
  game: z.strictObject(game).nullable().default(null),
  creatorTwitchId: TwitchId,
  creatorName: z.string().max(100).nullable().default(null),
  durationSeconds: z.number().min(5, "Clips shorter than 5 seconds aren't taken.").nullable().default(null),
  twitchViewCount: z.int().min(0).max(2_000_000_000).nullable().default(null),
  clippedAt: MaybeWhen,
});
export type ClipLine = z.infer<typeof ClipLine>;

const Side = z.int().min(1).max(100_000);

/** An image that was processed; its bytes lie in the folder of its `mediaKey`. What they are served as is from a closed list. */
const ImageLine = z.strictObject({
  type: z.literal("image"),
  ...post,
  visibility: PostVisibility.default("public"),
  mediaKey: z.string().regex(/^[A-Za-z0-9_-]{22,43}$/, "Not the key of an image."),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "Takes 64 hexadecimal digits."),
  fileName: z.string().min(1).max(255),
  format: ImageFormat,
  ...{ width: Side, height: Side, frames: z.int().min(1).max(10_000).default(1) },
  variants: z
    .array(
      z.strictObject({
        name: z.enum(["thumbnail", "small", "medium", "large", "original"]),
        ...{ width: Side, height: Side, bytes: z.int().min(1).max(1_000_000_000) },
        type: z.enum(["image/jpeg", "image/png", "image/gif", "image/webp"]),
      }),
    )
    .min(1)
    .max(5),
  thumbhash: z.base64().max(40).nullable().default(null),
  processedAt: When.optional(),
});

const CommentLine = z
  .strictObject({
    type: z.literal("comment"),
    id: Key.optional(),
    post: Key,
    parent: Key.nullable().default(null),
    author: Username.optional(),
    body: CommentBody.nullable().default(null),
    status: CommentStatus.default("visible"),
    createdAt,
    editedAt: MaybeWhen,
  })
  .refine(({ status, body }) => (body === null) === (status === "deleted"), {
    path: ["body"],
    error: "Is there unless the comment is deleted.",
  });

const VoteLine = z
  .strictObject({
    type: z.literal("vote"),
    user: Username.optional(),
    post: Key.optional(),
    comment: Key.optional(),
    value: z.literal([-1, 1], "Takes 1 or -1."),
    createdAt,
  })
  .refine(({ post, comment }) => (post === undefined) !== (comment === undefined), {
    path: ["post"],
    error: "A vote is on a post or on a comment.",
  });

const FavoriteLine = z.strictObject({
  type: z.literal(["favorite", "favourite"]).transform(() => "favorite" as const),
  user: Username.optional(),
  post: Key,
  createdAt,
});

const typed = {
  user: UserLine,
  broadcaster: BroadcasterLine,
  game: GameLine,
  tag: TagLine,
  clip: ClipLine,
  image: ImageLine,
  comment: CommentLine,
  vote: VoteLine,
  favorite: FavoriteLine,
  favourite: FavoriteLine,
} as const;

/** One line of an import, checked and with everything filled in that has a default. */
export type ImportLine = z.infer<(typeof typed)[keyof typeof typed]>;
export type LineOf<Type extends ImportLine["type"]> = Extract<ImportLine, { type: Type }>;

/**
 * Reads a line's value: one with a `type`, or a clip or game as Twitch's Helix API answers it. Answers why not as text,
 * the field first.
 */
export function readImportLine(value: unknown): { line: ImportLine } | { reason: string } {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return { reason: "Not an object." };
  try {
    const given = "type" in value ? value : helixLine(value);
    if (given === null) return { reason: "Neither has a type, nor is a clip or game as Twitch answers it." };
    const { type } = given as { type: unknown };
    if (typeof type !== "string" || !Object.hasOwn(typed, type)) {
      return { reason: `type: ${JSON.stringify(type)} is unknown.` };
    }
    return { line: typed[type as keyof typeof typed].parse(given) };
  } catch (error) {
    if (error instanceof z.ZodError) return { reason: wordsOf(error) };
    throw error;
  }
}

function wordsOf({ issues: [issue] }: z.ZodError): string {
  const field = issue?.path.join(".");
  return `${field ? `${field}: ` : ""}${issue?.message ?? "Not valid."}`;
}
