"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { EmptyState } from "~/components/empty-state.tsx";
import { EndOfList } from "~/components/end-of-list.tsx";
import { LinkButton } from "~/components/link-button.tsx";
import { Skeleton, SkeletonGroup } from "~/components/skeleton.tsx";
import { useTRPC } from "~/trpc/client.tsx";
import { QueryFailure } from "~/trpc/query-failure.tsx";
import { ownSubmissionsInput } from "./own-submissions-input.ts";
import { SubmissionRow } from "./submission-row.tsx";

/** The member's own posts in every state, newest first; `cursor` is where a page begins without JavaScript. */
export function OwnSubmissions({ cursor }: { cursor: string | undefined }) {
  const trpc = useTRPC();
  const query = useInfiniteQuery(
    trpc.submission.mine.infiniteQueryOptions(ownSubmissionsInput, {
      initialCursor: cursor,
      getNextPageParam: (page) => page.nextCursor,
    }),
  );
  const submissions = query.data?.pages.flatMap((page) => page.items) ?? [];
  const next = query.data?.pages.at(-1)?.nextCursor;
  if (query.isPending) return <RowSkeleton />;
  if (query.isLoadingError) return <QueryFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (submissions.length === 0) return <NothingYet />;
  return (
    <>
      {submissions.map((submission) => (
        <SubmissionRow key={submission.id} submission={submission} />
      ))}
      {query.isFetchingNextPage ? <RowSkeleton /> : null}
      {query.isFetchNextPageError ? (
        <QueryFailure error={query.error} onRetry={() => void query.fetchNextPage()} />
      ) : null}
      {next && !query.isFetchNextPageError && !query.isFetchingNextPage ? (
        <div className="flex justify-center py-8">
          <LinkButton
            href={`/submissions?cursor=${encodeURIComponent(next)}`}
            onClick={(event) => {
              event.preventDefault();
              void query.fetchNextPage();
            }}
          >
            More
          </LinkButton>
        </div>
      ) : null}
      {query.hasNextPage ? null : <EndOfList />}
    </>
  );
}

function NothingYet() {
  return (
    <EmptyState
      drawing="frames"
      title="Nothing submitted yet"
      action={
        <LinkButton href="/submit" variant="primary">
          Submit a clip
        </LinkButton>
      }
    >
      Clips you submit are listed here, with what became of them.
    </EmptyState>
  );
}

function RowSkeleton() {
  return (
    <SkeletonGroup label="Loading your submissions">
      {[0, 1, 2].map((row) => (
        <div
          key={row}
          className="grid grid-cols-[7.5rem_minmax(0,1fr)] gap-x-3 border-line border-b py-4 sm:grid-cols-[10rem_minmax(0,1fr)] sm:gap-x-4"
        >
          <Skeleton className="aspect-video w-full rounded-media!" />
          <div>
            <Skeleton className="h-5 w-3/5" />
            <Skeleton className="mt-2.5 h-5 w-20" />
            <Skeleton className="mt-2.5 h-4 w-2/5" />
          </div>
        </div>
      ))}
    </SkeletonGroup>
  );
}
