import { z } from "zod";
import { PostId, PostVisibility } from "../post/schema.ts";
import { TagName } from "../tag/schema.ts";

/** What is done with each of a selection. */
export const BatchAction = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("delete") }),
  z.strictObject({ do: z.literal("visibility"), visibility: PostVisibility }),
  /** Beside the tags that each has. */
  z.strictObject({ do: z.literal("tag"), add: z.array(TagName).min(1).max(10) }),
  /** To the end of an album, and out of another. */
  z.strictObject({ do: z.literal("move"), albumId: PostId, from: PostId.optional() }),
]);
export type BatchAction = z.infer<typeof BatchAction>;

export const BatchImagesInput = z.strictObject({ ids: z.array(PostId).min(1).max(100), action: BatchAction });
export type BatchImagesInput = z.infer<typeof BatchImagesInput>;

/**
 * `not_found`: none of one's own images. `removed_by_staff`: it stays as it is, for the moderators' record.
 * `not_editable`: it was rejected. `too_many_tags`: it would have more than 15.
 */
export const BatchRefusal = z.enum(["not_found", "removed_by_staff", "not_editable", "too_many_tags"]);
export type BatchRefusal = z.infer<typeof BatchRefusal>;

/** What became of each, in the order asked. */
export const BatchResult = z.strictObject({
  items: z.array(z.strictObject({ id: PostId, ok: z.boolean(), error: BatchRefusal.optional() })),
});
export type BatchResult = z.infer<typeof BatchResult>;
