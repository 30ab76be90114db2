import { z } from "zod";
import { Id } from "../id.ts";

export const PostId = Id;

export const PostKind = z.enum(["clip", "image"]);
export type PostKind = z.infer<typeof PostKind>;

export const PostVisibility = z.enum(["public", "unlisted", "private"]);
export type PostVisibility = z.infer<typeof PostVisibility>;

export const PostStatus = z.enum(["processing", "failed", "pending", "active", "rejected", "removed", "deleted"]);
export type PostStatus = z.infer<typeof PostStatus>;

export const TagSlug = z.string().regex(/^[a-z0-9-]{2,50}$/, "A tag is 2 to 50 of a-z, 0-9 and -.");
export const GameSlug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Not the name of a game's page.")
  .max(200);
export const BroadcasterLogin = z.string().regex(/^[a-z0-9_]{1,40}$/, "Not the name of a channel.");
export const Language = z.string().regex(/^[a-z]{2,3}(-[a-z]{2,4})?$/, "Not a language code.");

export const CardAuthor = z.strictObject({
  username: z.string(),
  displayName: z.string(),
  avatarUrl: z.string().nullable(),
  karma: z.int(),
});
export type CardAuthor = z.infer<typeof CardAuthor>;

export const CardTag = z.strictObject({ slug: z.string(), name: z.string(), color: z.string() });
export type CardTag = z.infer<typeof CardTag>;

export const CardGame = z.strictObject({ slug: z.string(), name: z.string() });
export const CardBroadcaster = z.strictObject({ login: z.string(), name: z.string() });

/** One size of an image. */
export const CardVariant = z.strictObject({
  name: z.string(),
  width: z.int(),
  height: z.int(),
  url: z.string(),
  type: z.string(),
});

/** The picture of an image's post; without variants until it is processed. */
export const CardImage = z.strictObject({
  width: z.int(),
  height: z.int(),
  /** Base64. */
  thumbhash: z.string().nullable(),
  animated: z.boolean(),
  variants: z.array(CardVariant),
});
export type CardImage = z.infer<typeof CardImage>;

/** What the reader did with a post; null for visitors. */
export const ViewerMarks = z.strictObject({ vote: z.int().min(-1).max(1), favorited: z.boolean() });
export type ViewerMarks = z.infer<typeof ViewerMarks>;

const shared = {
  id: PostId,
  kind: PostKind,
  title: z.string(),
  slug: z.string(),
  nsfw: z.boolean(),
  language: z.string().nullable(),
  author: CardAuthor,
  tags: z.array(CardTag),
  game: CardGame.nullable(),
  broadcaster: CardBroadcaster.nullable(),
  thumbnailUrl: z.string().nullable(),
  durationSeconds: z.int().nullable(),
  /** Null for clips. */
  image: CardImage.nullable(),
  score: z.int(),
  commentCount: z.int(),
  favoriteCount: z.int(),
  viewCount: z.int(),
  viewer: ViewerMarks.nullable(),
};

/** A post as lists show it. */
export const PostCard = z.strictObject({ ...shared, publishedAt: z.iso.datetime() });
export type PostCard = z.infer<typeof PostCard>;

export const ClipDetail = z.strictObject({
  slug: z.string(),
  twitchTitle: z.string().nullable(),
  creatorName: z.string().nullable(),
  durationSeconds: z.number().nullable(),
  twitchViewCount: z.int().nullable(),
  clippedAt: z.string().nullable(),
});

/** What the reader may do with a post. */
export const PostPermissions = z.strictObject({
  edit: z.boolean(),
  /** Take an NSFW mark off, if there is one. */
  unmarkNsfw: z.boolean(),
  remove: z.boolean(),
  restore: z.boolean(),
  setTags: z.boolean(),
  vote: z.boolean(),
});

/** A post as its page shows it. */
export const PostPage = z.strictObject({
  ...shared,
  description: z.string(),
  descriptionHtml: z.string(),
  visibility: PostVisibility,
  status: PostStatus,
  /** What staff said when they decided; of an image that failed, why by its code, such as `unreadable`, and `scanner` of one that waits for it. */
  statusReason: z.string().nullable(),
  createdAt: z.iso.datetime(),
  publishedAt: z.iso.datetime().nullable(),
  editedAt: z.iso.datetime().nullable(),
  clip: ClipDetail.nullable(),
  can: PostPermissions,
});
export type PostPage = z.infer<typeof PostPage>;

export const GetPostInput = z.strictObject({ id: PostId });
export type GetPostInput = z.infer<typeof GetPostInput>;

export const RelatedPostsInput = z.strictObject({ id: PostId, limit: z.int().min(1).max(50).default(8) });
export type RelatedPostsInput = z.infer<typeof RelatedPostsInput>;

export const PostCards = z.strictObject({ items: z.array(PostCard) });
export type PostCards = z.infer<typeof PostCards>;

export const NoteViewInput = z.strictObject({ id: PostId });
export type NoteViewInput = z.infer<typeof NoteViewInput>;
