import { z } from "zod";
import { pageInput } from "../paging.ts";
import { BroadcasterLogin, GameSlug, Language, PostCard, PostKind, TagSlug } from "../post/schema.ts";

export const feedSorts = ["hot", "new", "top", "rising", "discussed", "controversial"] as const;
export const FeedSort = z.enum(feedSorts);
export type FeedSort = z.infer<typeof FeedSort>;

export const feedWindows = ["hour", "day", "week", "month", "year", "all"] as const;
export const FeedWindow = z.enum(feedWindows);
export type FeedWindow = z.infer<typeof FeedWindow>;

/** The sorts that look at a window of time. */
export const windowedSorts: readonly FeedSort[] = ["top", "discussed", "controversial"];

export const FeedFilter = z.strictObject({
  kind: PostKind.optional(),
  game: GameSlug.optional(),
  broadcaster: BroadcasterLogin.optional(),
  /** Posts that carry all of these. */
  tags: z.array(TagSlug).max(10).default([]),
  /** Posts that carry none of these. */
  excludeTags: z.array(TagSlug).max(10).default([]),
  author: z.string().min(3).max(32).optional(),
  language: Language.optional(),
  /** Members' preference decides when left out; visitors never see NSFW posts. */
  nsfw: z.enum(["hide", "include", "only"]).optional(),
});
export type FeedFilter = z.infer<typeof FeedFilter>;

export const ListFeedInput = FeedFilter.extend({
  sort: FeedSort.default("hot"),
  /** For top, discussed and controversial. */
  window: FeedWindow.default("week"),
  ...pageInput,
}).prefault({});
export type ListFeedInput = z.infer<typeof ListFeedInput>;

export const FeedPage = z.strictObject({
  items: z.array(PostCard),
  /** Null at the end of the feed. */
  nextCursor: z.string().nullable(),
  /** True when the list the cursor belonged to is gone and this page begins the newest one: drop what you already have. */
  restarted: z.boolean(),
});
export type FeedPage = z.infer<typeof FeedPage>;
