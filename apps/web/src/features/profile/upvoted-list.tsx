"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { EmptyState } from "~/components/empty-state.tsx";
import { LinkButton } from "~/components/link-button.tsx";
import { useTRPC } from "~/trpc/client.tsx";
import { PostList } from "../post/post-list.tsx";

/** The posts one voted up. What is taken back stays until the page is left, so that it can be given again. */
export function UpvotedList({ cursor }: { cursor: string | undefined }) {
  const trpc = useTRPC();
  const list = useInfiniteQuery(
    trpc.vote.upvoted.infiniteQueryOptions({}, { initialCursor: cursor, getNextPageParam: (page) => page.nextCursor }),
  );
  return <PostList list={list} nextPath={(next) => `/upvoted?cursor=${next}`} empty={<NoUpvoted />} />;
}

function NoUpvoted() {
  return (
    <EmptyState
      drawing="frames"
      title="Nothing voted up yet"
      action={
        <LinkButton href="/" variant="primary">
          Look around
        </LinkButton>
      }
    >
      Posts you vote up are listed here. Only you see this list.
    </EmptyState>
  );
}
