import { type ApiError, readError } from "~/trpc/api-error.ts";
import { getQueryClient, getTrpc } from "~/trpc/server.tsx";
import { pageOptions } from "./page-options.ts";
import { postsInput, type SearchAddress } from "./search-address.ts";
import type { HitCounts } from "./search-types.ts";

interface Fetched {
  /** Undefined when counting failed: the tabs stand without numbers. */
  counts: HitCounts | undefined;
  /** Why there is nothing to show, when that is for the reader to know. */
  failure: ApiError | undefined;
}

/** Fetches what the page shows into this render's query client. A fault of ours is thrown. */
export async function fetchSearch(address: SearchAddress): Promise<Fetched> {
  const { q, filter } = address;
  const [counts, hits] = await Promise.all([
    getQueryClient()
      .fetchQuery(getTrpc().search.counts.queryOptions({ ...filter, q }))
      .catch(refusal),
    fetchHits(address).then(() => undefined, refusal),
  ]);
  return { counts: "code" in counts ? undefined : counts, failure: hits };
}

function fetchHits(address: SearchAddress): Promise<unknown> {
  const { q, tab, cursor } = address;
  const client = getQueryClient();
  const { search } = getTrpc();
  const options = pageOptions(cursor);
  switch (tab) {
    case "posts":
      return client.fetchInfiniteQuery(search.posts.infiniteQueryOptions(postsInput(address), options));
    case "people":
      return client.fetchInfiniteQuery(search.people.infiniteQueryOptions({ q }, options));
    case "tags":
      return client.fetchInfiniteQuery(search.tags.infiniteQueryOptions({ q }, options));
    case "games":
      return client.fetchInfiniteQuery(search.games.infiniteQueryOptions({ q }, options));
  }
}

/** What the API refused, such as one search too many within a minute. */
function refusal(error: unknown): ApiError {
  const failure = readError(error);
  if (failure.code === "internal") throw error;
  return failure;
}
