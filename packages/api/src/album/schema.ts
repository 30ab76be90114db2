import { z } from "zod";
import { ImageCard } from "../gallery/schema.ts";
import { pageInput } from "../paging.ts";
import { CardAuthor, CardImage, PostId, PostVisibility } from "../post/schema.ts";
import { line, prose } from "../text.ts";

export const AlbumId = PostId;
export const AlbumTitle = line(1, 255);

/** Made twice with one client key, it is the same album. */
export const CreateAlbumInput = z.strictObject({
  clientKey: z.uuid(),
  title: AlbumTitle,
  /** Markdown. */
  description: prose(2000).default(""),
  visibility: PostVisibility.default("public"),
});
export type CreateAlbumInput = z.infer<typeof CreateAlbumInput>;

export const AlbumAddress = z.strictObject({ id: AlbumId, slug: z.string() });
export type AlbumAddress = z.infer<typeof AlbumAddress>;

/** What is left out stays as it is. */
export const UpdateAlbumInput = z.strictObject({
  id: AlbumId,
  title: AlbumTitle.optional(),
  description: prose(2000).optional(),
  visibility: PostVisibility.optional(),
});
export type UpdateAlbumInput = z.infer<typeof UpdateAlbumInput>;

/** What the album says now. */
export const AlbumWords = z.strictObject({
  ...AlbumAddress.shape,
  title: z.string(),
  description: z.string(),
  descriptionHtml: z.string(),
  visibility: PostVisibility,
});
export type AlbumWords = z.infer<typeof AlbumWords>;

export const RemoveAlbumInput = z.strictObject({ id: AlbumId });
export type RemoveAlbumInput = z.infer<typeof RemoveAlbumInput>;

export const RemovedAlbum = z.strictObject({ id: AlbumId });
export type RemovedAlbum = z.infer<typeof RemovedAlbum>;

/** Images that the reader finds there, counted to 1 000; `more` says there are more than that. */
export const ImageCount = z.strictObject({ count: z.int().min(0), more: z.boolean() });

export const GetAlbumInput = z.strictObject({ id: AlbumId, ...pageInput });
export type GetAlbumInput = z.infer<typeof GetAlbumInput>;

export const AlbumPage = z.strictObject({
  ...AlbumWords.shape,
  owner: CardAuthor,
  createdAt: z.iso.datetime(),
  images: ImageCount,
  /** The chosen picture, or the first that the reader finds; null when they find none. */
  cover: CardImage.nullable(),
  /** Which was chosen; told to those who may change it. */
  coverPostId: PostId.nullable(),
  can: z.strictObject({ edit: z.boolean(), remove: z.boolean() }),
  items: z.array(ImageCard),
  nextCursor: z.string().nullable(),
});
export type AlbumPage = z.infer<typeof AlbumPage>;

export const ListAlbumsInput = z.strictObject({
  /** Username, in any case. */
  owner: z.string().min(3).max(32),
  ...pageInput,
});
export type ListAlbumsInput = z.infer<typeof ListAlbumsInput>;

export const AlbumCard = z.strictObject({
  ...AlbumAddress.shape,
  title: z.string(),
  visibility: PostVisibility,
  createdAt: z.iso.datetime(),
  images: ImageCount,
  cover: CardImage.nullable(),
});
export type AlbumCard = z.infer<typeof AlbumCard>;

export const AlbumCards = z.strictObject({ items: z.array(AlbumCard), nextCursor: z.string().nullable() });
export type AlbumCards = z.infer<typeof AlbumCards>;

/** The most that may be put in or taken out by one call. */
export const mostAtOnce = 100;

export const AlbumImagesInput = z.strictObject({ id: AlbumId, postIds: z.array(PostId).min(1).max(mostAtOnce) });
export type AlbumImagesInput = z.infer<typeof AlbumImagesInput>;

/** What became of each, in the order asked; doing it twice is no failure. */
export const AlbumImagesResult = z.strictObject({
  items: z.array(z.strictObject({ id: PostId, ok: z.boolean(), error: z.literal("not_found").optional() })),
});
export type AlbumImagesResult = z.infer<typeof AlbumImagesResult>;

export const ReorderAlbumInput = z.strictObject({
  id: AlbumId,
  postId: PostId,
  /** What it is to stand before; null for the end. */
  before: PostId.nullable(),
});
export type ReorderAlbumInput = z.infer<typeof ReorderAlbumInput>;

export const ReorderedAlbum = z.strictObject({ id: AlbumId, postId: PostId });
export type ReorderedAlbum = z.infer<typeof ReorderedAlbum>;

/** Null for the first image that its reader may see. */
export const SetCoverInput = z.strictObject({ id: AlbumId, postId: PostId.nullable() });
export type SetCoverInput = z.infer<typeof SetCoverInput>;

export const AlbumCover = z.strictObject({ id: AlbumId, coverPostId: PostId.nullable() });
export type AlbumCover = z.infer<typeof AlbumCover>;
