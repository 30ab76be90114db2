import { defineCache, tag } from "@medley/cache";
import type { ListingFilter } from "@medley/db/sql/feed/scope";
import type { SearchOrder } from "@medley/db/sql/search/rank-posts";
import type { Context } from "../context.ts";
import type { FeedWindow } from "../feed/schema.ts";
import type { HitCounts, Suggestion } from "./schema.ts";

/** What is searched for among posts. The same for everyone who asks for it. */
export interface PostQuestion {
  q: string;
  filter: ListingFilter;
  window: FeedWindow;
  since: string | null;
  until: string | null;
  minScore: number | null;
}

export interface NameQuestion {
  /** Folded. */
  q: string;
  nsfw: boolean;
}

/** What a search found, best first, as far as anybody pages. */
export interface Results {
  id: string;
  /** The search's canonical name. */
  search: string;
  ids: string[];
  /** Words that were taken for misspelt, and for what. */
  replaced: Record<string, string>;
}

const searchTag = tag("search", "posts");
const fiveMinutes = 300;

const postKey = ({ q, filter, window, since, until, minScore }: PostQuestion) =>
  JSON.stringify([q, window, since, until, minScore, filter]);

type Ranked = PostQuestion & { sort: SearchOrder };
export const rankedKey = (ranked: Ranked) => JSON.stringify([ranked.sort, postKey(ranked)]);

export const postResults = defineCache<Ranked, Results>({
  name: "search-posts",
  version: 1,
  ttlSeconds: fiveMinutes,
  key: rankedKey,
  tags: () => [searchTag],
});

type Named = NameQuestion & { kind: "people" | "tags" | "games" };
export const namedKey = ({ kind, q, nsfw }: Named) => JSON.stringify([kind, q, nsfw]);

export const nameResults = defineCache<Named, Results>({
  name: "search-names",
  version: 1,
  ttlSeconds: fiveMinutes,
  key: namedKey,
  tags: () => [searchTag],
});

/** Results by id, for the pages after the first; kept for half an hour after their last use. */
export const keptResults = defineCache<string, Results>({
  name: "search-kept",
  version: 1,
  ttlSeconds: 1_800,
  key: (id) => id,
});

export const hitCounts = defineCache<PostQuestion & { nsfw: boolean }, HitCounts>({
  name: "search-counts",
  version: 1,
  ttlSeconds: fiveMinutes,
  key: (question) => JSON.stringify([question.nsfw, postKey(question)]),
  tags: () => [searchTag],
});

export const suggestions = defineCache<NameQuestion & { limit: number }, Suggestion[]>({
  name: "search-suggestions",
  version: 1,
  ttlSeconds: fiveMinutes,
  key: ({ q, nsfw, limit }) => JSON.stringify([q, nsfw, limit]),
  tags: () => [searchTag],
});

/** Every act that takes posts out of sight, back into it or changes their words calls this once it is committed. */
export async function forgetSearches(ctx: Pick<Context, "cache">): Promise<void> {
  await ctx.cache.forget(searchTag);
}
