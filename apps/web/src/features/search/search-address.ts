import { SearchFilter, SearchSort, SearchText } from "@medley/api/schema/search";
import { first, readFilter, type SearchParams, writeFilter } from "../feed/feed-address.ts";
import { withParams } from "../feed/with-params.ts";

export const searchTabs = ["posts", "people", "tags", "games"] as const;
export type SearchTab = (typeof searchTabs)[number];

/** What the search page shows, as its address says it. */
export interface SearchAddress {
  /** The words; empty when nothing is searched for yet. */
  q: string;
  tab: SearchTab;
  sort: SearchSort;
  filter: SearchFilter;
  /** Where a page begins for readers without JavaScript. */
  cursor?: string;
}

const longest = 200;
const { shape } = SearchFilter;

/** Reads an address. A value the API would refuse is left out, names are taken as people write them: "#Funny". */
export function readSearchAddress(params: SearchParams): SearchAddress {
  const at = (name: string) => first(params[name])?.trim();
  const words = SearchText.safeParse([...(at("q") ?? "")].slice(0, longest).join(""));
  const minScore = shape.minScore.safeParse(Number(at("minScore"))).data;
  const since = shape.since.safeParse(at("since")).data;
  const until = shape.until.safeParse(at("until")).data;
  const cursor = at("cursor");
  return {
    q: words.data ?? "",
    tab: searchTabs.find((tab) => tab === at("type")) ?? "posts",
    sort: SearchSort.catch("relevance").parse(at("sort")),
    filter: SearchFilter.parse({
      ...readFilter(tidied(params)),
      window: shape.window.catch("all").parse(at("window")),
      ...(since ? { since } : {}),
      ...(until ? { until } : {}),
      ...(minScore ? { minScore } : {}),
    }),
    ...(cursor ? { cursor } : {}),
  };
}

/** Names of games and tags as their addresses have them, names of people and channels without the @. */
function tidied(params: SearchParams): SearchParams {
  const slug = (text: string) =>
    text
      .trim()
      .toLowerCase()
      .replace(/^#/, "")
      .replace(/[\s_]+/g, "-");
  const name = (text: string) => text.trim().toLowerCase().replace(/^@/, "");
  const list = (values: SearchParams[string]) => [values ?? []].flat().flatMap((value) => value.split(",").map(slug));
  return {
    ...params,
    game: slug(first(params.game) ?? ""),
    broadcaster: name(first(params.broadcaster) ?? ""),
    author: name(first(params.author) ?? ""),
    tags: list(params.tags),
    excludeTags: list(params.excludeTags),
  };
}

/** Writes an address, leaving out what goes without saying. */
export function writeSearchAddress({ q, tab, sort, filter, cursor }: SearchAddress): string {
  const params = new URLSearchParams();
  if (q) params.set("q", q);
  if (tab !== "posts") params.set("type", tab);
  if (sort !== "relevance") params.set("sort", sort);
  if (filter.window !== "all") params.set("window", filter.window);
  if (filter.since) params.set("since", filter.since);
  if (filter.until) params.set("until", filter.until);
  if (filter.minScore) params.set("minScore", String(filter.minScore));
  writeFilter(params, filter);
  if (cursor) params.set("cursor", cursor);
  return withParams("/search", params);
}

/** The input of `search.posts` for an address. */
export function postsInput({ q, sort, filter }: SearchAddress) {
  return { ...filter, q, sort, limit: 25 };
}

export const noFilter: SearchFilter = SearchFilter.parse({});
