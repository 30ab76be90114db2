"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { EmptyState } from "~/components/empty-state.tsx";
import { EndOfList } from "~/components/end-of-list.tsx";
import { LinkButton } from "~/components/link-button.tsx";
import { NextPage } from "~/components/next-page.tsx";
import { useTRPC } from "~/trpc/client.tsx";
import { QueryFailure } from "~/trpc/query-failure.tsx";
import { FeedKeys } from "../feed/feed-keys.tsx";
import { PostCardSkeleton } from "../feed/feed-skeleton.tsx";
import { PostCard } from "../post/post-card.tsx";
import { useViewer } from "../viewer/viewer-context.tsx";
import { type FavoriteSort, favoritesPath } from "./favorite-sorts.ts";

type FavoriteListProps = { sort: FavoriteSort; cursor: string | undefined };

/** One's own favourites. What is taken out stays until the page is left, so that it can be put back. */
export function FavoriteList({ sort, cursor }: FavoriteListProps) {
  const trpc = useTRPC();
  const viewer = useViewer();
  const list = useInfiniteQuery(
    trpc.favorite.list.infiniteQueryOptions(
      { sort },
      { initialCursor: cursor, getNextPageParam: (page) => page.nextCursor },
    ),
  );
  // A favourite whose score moved between two pages may stand on both.
  const posts = [...new Map(list.data?.pages.flatMap((page) => page.items).map((post) => [post.id, post])).values()];
  const next = list.data?.pages.at(-1)?.nextCursor;
  if (list.error && posts.length === 0) {
    return <QueryFailure error={list.error} onRetry={() => void list.refetch()} />;
  }
  if (posts.length === 0) return <NoFavorites />;
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
          href={favoritesPath(sort, next)}
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

function NoFavorites() {
  return (
    <EmptyState
      drawing="heart"
      title="No favourites yet"
      action={
        <LinkButton href="/" variant="primary">
          Look around
        </LinkButton>
      }
    >
      Press the heart on a post to keep it here. Only you see this list.
    </EmptyState>
  );
}
