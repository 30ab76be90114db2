import { z } from "zod";
import { CardTag, PostId, TagSlug } from "../post/schema.ts";
import { line } from "../text.ts";

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

/** What a tag is called, in any script; its slug is made from it. */
export const TagName = line(1, 50).regex(/[\p{L}\p{N}]/u, "A tag needs a letter or a digit.");
/** The most that one post has. */
export const mostTags = 15;
export const TagNames = z.array(TagName).max(mostTags, `A post takes up to ${mostTags} tags.`);

/** All the tags that the post is to have; those it lacks are added (10 at most), others taken off. */
export const SetTagsInput = z.strictObject({ postId: PostId, tags: TagNames });
export type SetTagsInput = z.infer<typeof SetTagsInput>;

export const TagsOnPost = z.strictObject({ tags: z.array(CardTag) });
export type TagsOnPost = z.infer<typeof TagsOnPost>;
