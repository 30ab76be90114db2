"use client";
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "~/trpc/client.tsx";
import type { feedInput } from "./feed-address.ts";
import { keptMs } from "./kept-ms.ts";
import { useEachOnce } from "./use-each-once.ts";

/** A feed as the reader has walked it so far: every post once, however the order moved meanwhile. */
export function useFeed(input: ReturnType<typeof feedInput>, firstCursor: string | undefined) {
  const trpc = useTRPC();
  const options = trpc.feed.list.infiniteQueryOptions(input, {
    initialCursor: firstCursor,
    getNextPageParam: (page) => page.nextCursor,
    // As long as the server keeps its snapshot: going back finds every page and the same place.
    gcTime: keptMs,
    staleTime: keptMs,
  });
  const query = useInfiniteQuery(options);
  const client = useQueryClient();
  const posts = useEachOnce(query, (post) => post.id);
  return { ...query, posts, reload: () => client.resetQueries({ queryKey: options.queryKey }) };
}
