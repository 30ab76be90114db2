import { z } from "zod";
import { FeedFilter, FeedWindow } from "../feed/schema.ts";
import { GameCount } from "../game/schema.ts";
import { pageInput } from "../paging.ts";
import { PostCard } from "../post/schema.ts";
import { TagCount } from "../tag/schema.ts";
import { line } from "../text.ts";

export const searchSorts = ["relevance", "new", "top"] as const;
export const SearchSort = z.enum(searchSorts);
export type SearchSort = z.infer<typeof SearchSort>;

/** Words as people type them: "words in a row", -without, one or another. The last word may be half typed. */
export const SearchText = line(1, 200);

/** Feeds' filters, and when posts were published and what they must have been voted to. */
export const SearchFilter = FeedFilter.extend({
  /** Counted back from now. */
  window: FeedWindow.default("all"),
  /** First and last day (UTC), both included. */
  since: z.iso.date().optional(),
  until: z.iso.date().optional(),
  minScore: z.int().min(1).max(1_000_000).optional(),
});
export type SearchFilter = z.infer<typeof SearchFilter>;

export const SearchPostsInput = SearchFilter.extend({
  q: SearchText,
  sort: SearchSort.default("relevance"),
  ...pageInput,
});
export type SearchPostsInput = z.infer<typeof SearchPostsInput>;

/** A piece of a text; put together in order they are the text. `hit` says that it is what was searched for. */
export const TextPart = z.strictObject({ text: z.string(), hit: z.boolean() });
export type TextPart = z.infer<typeof TextPart>;

export const PostHit = z.strictObject({
  post: PostCard,
  /** The whole title. */
  title: z.array(TextPart),
  /** Where the description says it; empty when it doesn't. */
  snippet: z.array(TextPart),
});
export type PostHit = z.infer<typeof PostHit>;

const page = {
  /** Null at the end; results go on to the thousandth. */
  nextCursor: z.string().nullable(),
  /** True when the list the cursor belonged to is gone and this page begins the newest one: drop what you already have. */
  restarted: z.boolean(),
};

export const PostHits = z.strictObject({
  items: z.array(PostHit),
  ...page,
  /** What was taken to be meant, when a word was searched for in another spelling; null when all was found as written. */
  corrected: z.string().nullable(),
});
export type PostHits = z.infer<typeof PostHits>;

/** For people, tags and games: best first. Names that begin so; those spelt alike when there are few. */
export const SearchNamesInput = z.strictObject({ q: SearchText, ...pageInput });
export type SearchNamesInput = z.infer<typeof SearchNamesInput>;

export const FoundPerson = z.strictObject({
  username: z.string(),
  displayName: z.string(),
  avatarUrl: z.string().nullable(),
  karma: z.int(),
});
export type FoundPerson = z.infer<typeof FoundPerson>;

export const FoundPeople = z.strictObject({ items: z.array(FoundPerson), ...page });
export type FoundPeople = z.infer<typeof FoundPeople>;
export const FoundTags = z.strictObject({ items: z.array(TagCount), ...page });
export type FoundTags = z.infer<typeof FoundTags>;
export const FoundGames = z.strictObject({ items: z.array(GameCount), ...page });
export type FoundGames = z.infer<typeof FoundGames>;

/** The filters narrow the posts only. */
export const CountHitsInput = SearchFilter.extend({ q: SearchText });
export type CountHitsInput = z.infer<typeof CountHitsInput>;

/** Exact to 1 000; `more` says there are more than that. */
export const HitCount = z.strictObject({ count: z.int().min(0).max(1_000), more: z.boolean() });
export type HitCount = z.infer<typeof HitCount>;

/** For the tabs. */
export const HitCounts = z.strictObject({ posts: HitCount, people: HitCount, tags: HitCount, games: HitCount });
export type HitCounts = z.infer<typeof HitCounts>;

export const SuggestInput = z.strictObject({ q: SearchText, limit: z.int().min(1).max(20).default(8) });
export type SuggestInput = z.infer<typeof SuggestInput>;

/** Something with a page of its own. */
export const Suggestion = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("tag"), slug: z.string(), name: z.string(), color: z.string() }),
  z.strictObject({ kind: z.literal("game"), slug: z.string(), name: z.string(), boxArtUrl: z.string().nullable() }),
  z.strictObject({
    kind: z.literal("broadcaster"),
    login: z.string(),
    name: z.string(),
    avatarUrl: z.string().nullable(),
  }),
  z.strictObject({
    kind: z.literal("person"),
    username: z.string(),
    displayName: z.string(),
    avatarUrl: z.string().nullable(),
  }),
]);
export type Suggestion = z.infer<typeof Suggestion>;

/** For the list under the search box, best first. */
export const Suggestions = z.strictObject({ items: z.array(Suggestion) });
export type Suggestions = z.infer<typeof Suggestions>;
