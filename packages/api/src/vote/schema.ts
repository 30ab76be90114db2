import { z } from "zod";
import { pageInput } from "../paging.ts";
import { PostCard, PostId } from "../post/schema.ts";

export const VoteValue = z.union([z.literal(-1), z.literal(0), z.literal(1)]);
export type VoteValue = z.infer<typeof VoteValue>;

export const CastVoteInput = z.strictObject({
  postId: PostId,
  /** 1 up, -1 down, 0 takes the vote back. */
  value: VoteValue,
});
export type CastVoteInput = z.infer<typeof CastVoteInput>;

export const VoteResult = z.strictObject({ score: z.int(), vote: VoteValue });
export type VoteResult = z.infer<typeof VoteResult>;

export const ListUpvotedInput = z.strictObject(pageInput).prefault({});
export type ListUpvotedInput = z.infer<typeof ListUpvotedInput>;

export const UpvotedPage = z.strictObject({ items: z.array(PostCard), nextCursor: z.string().nullable() });
export type UpvotedPage = z.infer<typeof UpvotedPage>;
