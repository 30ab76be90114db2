"use client";
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTRPC } from "~/trpc/client.tsx";
import type { feedInput } from "./feed-address.ts";

const keptMs = 30 * 60_000;

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
  const restarted = query.data?.pages.at(-1)?.restarted ?? false;
  const { hasNextPage, fetchNextPage } = query;
  const posts = [
    ...new Map((query.data?.pages ?? []).flatMap((page) => page.items).map((post) => [post.id, post])).values(),
  ];

  // A list that began anew starts with what is already shown: go on until something new comes.
  const last = query.data?.pages.at(-1);
  const nothingNew =
    restarted &&
    last !== undefined &&
    posts.length > 0 &&
    !last.items.some((item) => isLater(item.id, query.data?.pages ?? []));
  useEffect(() => {
    if (nothingNew && hasNextPage) void fetchNextPage();
  }, [nothingNew, hasNextPage, fetchNextPage]);

  return { ...query, posts, reload: () => client.resetQueries({ queryKey: options.queryKey }) };
}

/** Whether a post appears on the last page only. */
function isLater(id: string, pages: readonly { items: readonly { id: string }[] }[]): boolean {
  return !pages.slice(0, -1).some((page) => page.items.some((item) => item.id === id));
}
