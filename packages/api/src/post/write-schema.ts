import { z } from "zod";
import { line, prose } from "../text.ts";
import { PostId, PostStatus, PostVisibility } from "./schema.ts";

/** What is left out stays as it is. Authors change all of it, staff the NSFW mark. */
export const UpdatePostInput = z.strictObject({
  id: PostId,
  title: line(3, 200).optional(),
  /** Markdown. */
  description: prose(2000).optional(),
  nsfw: z.boolean().optional(),
  visibility: PostVisibility.optional(),
});
export type UpdatePostInput = z.infer<typeof UpdatePostInput>;

/** What the post says now. */
export const UpdatedPost = z.strictObject({
  id: PostId,
  /** Its address follows the title; older ones redirect. */
  slug: z.string(),
  title: z.string(),
  description: z.string(),
  descriptionHtml: z.string(),
  nsfw: z.boolean(),
  visibility: PostVisibility,
  /** An image that is to be seen may wait in the queue first. */
  status: PostStatus,
  editedAt: z.iso.datetime().nullable(),
});
export type UpdatedPost = z.infer<typeof UpdatedPost>;

export const RemovePostInput = z.strictObject({
  id: PostId,
  /** Why; staff have to say, authors needn't. */
  reason: line(3, 1000).optional(),
});
export type RemovePostInput = z.infer<typeof RemovePostInput>;

export const RestorePostInput = z.strictObject({ id: PostId });
export type RestorePostInput = z.infer<typeof RestorePostInput>;

export const PostState = z.strictObject({
  id: PostId,
  status: PostStatus,
});
export type PostState = z.infer<typeof PostState>;
