"use client";
import type { ReactNode } from "react";
import { Button } from "~/components/button.tsx";
import { EmptyState } from "~/components/empty-state.tsx";
import { EndOfList } from "~/components/end-of-list.tsx";
import { ErrorState } from "~/components/error-state.tsx";
import { LinkButton } from "~/components/link-button.tsx";
import { NextPage } from "~/components/next-page.tsx";
import { readError } from "~/trpc/api-error.ts";
import { errorWords } from "~/trpc/error-words.ts";
import { PostCard } from "../post/post-card.tsx";
import { useViewer } from "../viewer/viewer-context.tsx";
import type { feedInput } from "./feed-address.ts";
import { FeedKeys } from "./feed-keys.tsx";
import { PostCardSkeleton } from "./feed-skeleton.tsx";
import { useFeed } from "./use-feed.ts";
import { withCursor } from "./with-cursor.ts";

type FeedProps = {
  input: ReturnType<typeof feedInput>;
  /** The feed's own address, for links to further pages. */
  path: string;
  /** Where the page begins for readers without JavaScript. */
  cursor: string | undefined;
  /** Shown instead of posts when there are none. */
  empty?: ReactNode;
};

/** A feed: its posts, more as one scrolls, and an honest end. */
export function Feed({ input, path, cursor, empty }: FeedProps) {
  const feed = useFeed(input, cursor);
  const viewer = useViewer();
  const { posts, error, hasNextPage, isFetchingNextPage, fetchNextPage } = feed;
  const more = feed.data?.pages.at(-1)?.nextCursor;

  if (error && posts.length === 0) {
    const failure = readError(error);
    return (
      <ErrorState onRetry={() => void feed.refetch()} requestId={failure.requestId}>
        {errorWords(failure)}
      </ErrorState>
    );
  }
  if (posts.length === 0) return empty ?? <NothingHere />;
  return (
    <>
      <FeedKeys />
      <div>
        {posts.map((post, index) => (
          <PostCard key={post.id} post={post} priority={index === 0} veiled={post.nsfw && viewer?.nsfw !== "show"} />
        ))}
      </div>
      {isFetchingNextPage ? <PostCardSkeleton /> : null}
      {error && !isFetchingNextPage ? (
        <ErrorState onRetry={() => void fetchNextPage()}>{errorWords(readError(error))}</ErrorState>
      ) : null}
      {hasNextPage && more ? (
        <NextPage
          href={withCursor(path, more)}
          onReach={() => {
            if (!isFetchingNextPage && !error) void fetchNextPage();
          }}
        />
      ) : (
        <EndOfList action={<Button onClick={() => window.scrollTo({ top: 0 })}>Back to the top</Button>} />
      )}
    </>
  );
}

function NothingHere() {
  return (
    <EmptyState
      drawing="frames"
      title="Nothing here yet"
      action={
        <LinkButton href="/submit" variant="primary">
          Submit a clip
        </LinkButton>
      }
    >
      Be the first to bring a clip, or look at another sort or a longer window.
    </EmptyState>
  );
}
