import { z } from "zod";
import type { feedWindows } from "../feed/schema.ts";
import { pageInput } from "../paging.ts";
import { PostCard, PostStatus, PostVisibility, TagSlug } from "../post/schema.ts";

/** What its author is told of an image's state. */
export const LibraryState = z.strictObject({
  status: PostStatus,
  visibility: PostVisibility,
  /** Why it failed, or `scanner` while it waits for that (codes); why it was rejected or removed (words). */
  reason: z.string().nullable(),
});

/** An image among others. Until it is published its date is that of its making. */
export const ImageCard = PostCard.extend({
  /** Null in what everybody sees. */
  state: LibraryState.nullable(),
});
export type ImageCard = z.infer<typeof ImageCard>;

export const gallerySorts = ["recent", "popular"] as const;
export const GallerySort = z.enum(gallerySorts);

export const galleryWindows = [
  "day",
  "week",
  "month",
  "all",
] as const satisfies readonly (typeof feedWindows)[number][];
export const GalleryWindow = z.enum(galleryWindows);

export const ListGalleryInput = z
  .strictObject({
    sort: GallerySort.default("recent"),
    /** How far back popular ones are looked for. */
    window: GalleryWindow.default("week"),
    /** Username, in any case. */
    owner: z.string().min(3).max(32).optional(),
    tag: TagSlug.optional(),
    /** One's own library, newest first: images in this state, or in any. Needs no owner. */
    status: z.union([PostStatus.exclude(["deleted"]), z.literal("any")]).optional(),
    /** Narrows one's own library. */
    visibility: PostVisibility.optional(),
    ...pageInput,
  })
  .prefault({});
export type ListGalleryInput = z.infer<typeof ListGalleryInput>;

export const GalleryPage = z.strictObject({
  items: z.array(ImageCard),
  /** Null at the end. */
  nextCursor: z.string().nullable(),
  /** True when the list the cursor belonged to is gone and this page begins the newest one: drop what you already have. */
  restarted: z.boolean(),
});
export type GalleryPage = z.infer<typeof GalleryPage>;
