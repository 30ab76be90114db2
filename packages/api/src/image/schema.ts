import { z } from "zod";
import { Id } from "../id.ts";
import { CardImage, Language, PostId, PostStatus, PostVisibility } from "../post/schema.ts";
import { TagNames } from "../tag/schema.ts";
import { line, prose } from "../text.ts";
import { fileNameOf } from "./rules.ts";

export const CreateUploadInput = z.strictObject({
  /** Data, never a path: folders before it are cut off. */
  fileName: z.string().max(1000).overwrite(fileNameOf),
  /** The file's size; exactly so many are to be sent. */
  bytes: z.int().min(1),
  /** Made once for a file: asking again with the same key answers the same upload. */
  clientKey: Id,
});
export type CreateUploadInput = z.infer<typeof CreateUploadInput>;

/** Where to send the bytes, as the request's body. Sending them again replaces them, until the upload is completed. */
export const UploadTicket = z.strictObject({ uploadId: Id, method: z.literal("PUT"), path: z.string() });
export type UploadTicket = z.infer<typeof UploadTicket>;

export const ImageFormat = z.enum(["jpeg", "png", "gif", "webp"]);

/** What arrived. Sides are those the file is stored with, before its orientation is applied. */
export const StoredUpload = z.strictObject({
  id: Id,
  bytes: z.int(),
  width: z.int(),
  height: z.int(),
  format: ImageFormat,
});
export type StoredUpload = z.infer<typeof StoredUpload>;

export const CompleteUploadInput = z.strictObject({
  uploadId: Id,
  /** From the file's name, unless given. */
  title: line(3, 200).optional(),
  /** Markdown. */
  description: prose(2000).default(""),
  tags: TagNames.default([]),
  visibility: PostVisibility.default("public"),
  nsfw: z.boolean().default(false),
  language: Language.nullish(),
  /** One's own album that the image is put into, at its end. */
  albumId: Id.optional(),
  /** Made once for a post: a retry with the same key answers the same post. */
  clientKey: Id,
});
export type CompleteUploadInput = z.infer<typeof CompleteUploadInput>;

export const CompletedUpload = z.strictObject({
  id: PostId,
  slug: z.string(),
  status: PostStatus,
  /** The member's own earlier post of the same bytes, which is then what `id` names. */
  duplicateOf: z.strictObject({ id: PostId, slug: z.string() }).nullable(),
});
export type CompletedUpload = z.infer<typeof CompletedUpload>;

export const ImageStatusInput = z.strictObject({ ids: z.array(PostId).min(1).max(10) });
export type ImageStatusInput = z.infer<typeof ImageStatusInput>;

export const ImageState = z.strictObject({
  id: PostId,
  slug: z.string(),
  status: PostStatus,
  /** Why it failed (see `imageFailures`), or `scanner` while it waits in processing for the scanner. */
  reason: z.string().nullable(),
  /** Whether `image.retry` may help. */
  retryable: z.boolean(),
  title: z.string(),
  thumbnailUrl: z.string().nullable(),
  image: CardImage.nullable(),
});
export type ImageState = z.infer<typeof ImageState>;

/** Of the ids asked for, the member's own, in that order. */
export const ImageStates = z.strictObject({ items: z.array(ImageState) });
export type ImageStates = z.infer<typeof ImageStates>;

export const RetryImageInput = z.strictObject({ id: PostId });
export type RetryImageInput = z.infer<typeof RetryImageInput>;

export const RetriedImage = z.strictObject({ id: PostId, slug: z.string(), status: PostStatus });
export type RetriedImage = z.infer<typeof RetriedImage>;
