"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { EmptyState } from "~/components/empty-state.tsx";
import { LinkButton } from "~/components/link-button.tsx";
import { useTRPC } from "~/trpc/client.tsx";
import { PostList } from "../post/post-list.tsx";
import { type FavoriteSort, favoritesPath } from "./favorite-sorts.ts";

type FavoriteListProps = { sort: FavoriteSort; cursor: string | undefined };

/** One's own favourites. What is taken out stays until the page is left, so that it can be put back. */
export function FavoriteList({ sort, cursor }: FavoriteListProps) {
  const trpc = useTRPC();
  const list = useInfiniteQuery(
    trpc.favorite.list.infiniteQueryOptions(
      { sort },
      { initialCursor: cursor, getNextPageParam: (page) => page.nextCursor },
    ),
  );
  return <PostList list={list} nextPath={(next) => favoritesPath(sort, next)} empty={<NoFavorites />} />;
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
