import { FeedFilter, FeedSort, FeedWindow, windowedSorts } from "@medley/api/schema/feed";
import { withParams } from "./with-params.ts";

/** What a feed page shows, as its address says it. */
export interface FeedAddress {
  sort: FeedSort;
  window: FeedWindow;
  filter: FeedFilter;
  /** Where a page begins for readers without JavaScript. */
  cursor?: string;
}

export type SearchParams = Record<string, string | string[] | undefined>;

const single = ["kind", "game", "broadcaster", "author", "language", "nsfw"] as const;
const lists = ["tags", "excludeTags"] as const;
const defaultSort: FeedSort = "hot";
const defaultWindow: FeedWindow = "week";

/** Reads what a list is narrowed to. A value the API would refuse is left out, so a mistyped link still shows a list. */
export function readFilter(params: SearchParams): FeedFilter {
  const filter: Record<string, unknown> = {};
  for (const name of single) {
    const value = first(params[name]);
    if (value && FeedFilter.shape[name].safeParse(value).success) filter[name] = value;
  }
  for (const name of lists) {
    const values = [params[name] ?? []]
      .flat()
      .flatMap((value) => value.split(","))
      .filter(Boolean);
    if (FeedFilter.shape[name].safeParse(values).success) filter[name] = values;
  }
  return FeedFilter.parse(filter);
}

/** Reads an address. */
export function readFeedAddress(params: SearchParams): FeedAddress {
  const cursor = first(params.cursor);
  return {
    sort: FeedSort.catch(defaultSort).parse(first(params.sort)),
    window: FeedWindow.catch(defaultWindow).parse(first(params.window)),
    filter: readFilter(params),
    ...(cursor ? { cursor } : {}),
  };
}

/** The first value of a parameter, when there are several. */
export function first(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

/** Writes an address below `base`, leaving out what goes without saying. */
export function writeFeedAddress(base: string, { sort, window, filter, cursor }: FeedAddress): string {
  const params = new URLSearchParams();
  if (sort !== defaultSort) params.set("sort", sort);
  if (windowedSorts.includes(sort) && window !== defaultWindow) params.set("window", window);
  writeFilter(params, filter);
  if (cursor) params.set("cursor", cursor);
  return withParams(base, params);
}

/** Adds what a list is narrowed to. */
export function writeFilter(params: URLSearchParams, filter: FeedFilter): void {
  for (const name of single) {
    const value = filter[name];
    if (value) params.set(name, value);
  }
  for (const name of lists) if (filter[name].length > 0) params.set(name, filter[name].join(","));
}

/** The input of `feed.list` for an address; `fixed` is what the page itself narrows to. */
export function feedInput(address: FeedAddress, fixed: Partial<FeedFilter> = {}) {
  const { sort, window, filter } = address;
  const tags = [...new Set([...(fixed.tags ?? []), ...filter.tags])];
  return { ...filter, ...fixed, tags, sort, ...(windowedSorts.includes(sort) ? { window } : {}), limit: 25 };
}
