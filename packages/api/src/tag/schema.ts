import { z } from "zod";
import { TagSlug } from "../post/schema.ts";

export const TagCount = z.strictObject({
  slug: z.string(),
  name: z.string(),
  color: z.string(),
  /** Listed posts, as counted within the last hour. */
  postCount: z.int(),
});
export type TagCount = z.infer<typeof TagCount>;
export const TagCounts = z.strictObject({ items: z.array(TagCount) });
export type TagCounts = z.infer<typeof TagCounts>;

export const GetTagInput = z.strictObject({ slug: TagSlug });
export type GetTagInput = z.infer<typeof GetTagInput>;

export const SuggestTagsInput = z.strictObject({
  prefix: z.string().trim().min(2).max(50),
  limit: z.int().min(1).max(20).default(10),
});
export type SuggestTagsInput = z.infer<typeof SuggestTagsInput>;

export const PopularTagsInput = z.strictObject({ limit: z.int().min(1).max(100).default(20) }).prefault({});
export type PopularTagsInput = z.infer<typeof PopularTagsInput>;
