"use client";
import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { EndOfList } from "~/components/end-of-list.tsx";
import { NextPage } from "~/components/next-page.tsx";
import { QueryFailure } from "~/trpc/query-failure.tsx";
import { FeedKeys } from "../feed/feed-keys.tsx";
import { PostCardSkeleton } from "../feed/feed-skeleton.tsx";
import { useViewer } from "../viewer/viewer-context.tsx";
import { PostCard } from "./post-card.tsx";
import type { PostCard as Post } from "./post-types.ts";

type PostListProps = {
  list: UseInfiniteQueryResult<InfiniteData<{ items: Post[]; nextCursor: string | null }>, unknown>;
  /** The address of a further page, for readers without JavaScript. */
  nextPath: (cursor: string) => string;
  empty: ReactNode;
};

/** Posts that a member collected by reacting to them, page after page. */
export function PostList({ list, nextPath, empty }: PostListProps) {
  const viewer = useViewer();
  // One whose place in the order moved between two pages may stand on both.
  const posts = [...new Map(list.data?.pages.flatMap((page) => page.items).map((post) => [post.id, post])).values()];
  const next = list.data?.pages.at(-1)?.nextCursor;
  if (list.error && posts.length === 0) {
    return <QueryFailure error={list.error} onRetry={() => void list.refetch()} />;
  }
  if (posts.length === 0) return empty;
  return (
    <>
      <FeedKeys />
      {posts.map((post, index) => (
        <PostCard key={post.id} post={post} priority={index === 0} veiled={post.nsfw && viewer?.nsfw !== "show"} />
      ))}
      {list.isFetchingNextPage ? <PostCardSkeleton /> : null}
      {list.error && !list.isFetchingNextPage ? (
        <QueryFailure error={list.error} onRetry={() => void list.fetchNextPage()} />
      ) : null}
      {next ? (
        <NextPage
          href={nextPath(next)}
          onReach={() => {
            if (!list.isFetchingNextPage && !list.error) void list.fetchNextPage();
          }}
        />
      ) : (
        <EndOfList />
      )}
    </>
  );
}
