"use client";
import { Button } from "~/components/button.tsx";
import { EmptyState } from "~/components/empty-state.tsx";
import { EndOfList } from "~/components/end-of-list.tsx";
import { Skeleton, SkeletonGroup } from "~/components/skeleton.tsx";
import { QueryFailure } from "~/trpc/query-failure.tsx";
import type { useQueue } from "./use-queue.ts";

type QueueEndProps = { query: ReturnType<typeof useQueue>["query"]; empty: boolean };

/** What stands below the submissions: more of them, what went wrong, or that nothing is left. */
export function QueueEnd({ query, empty }: QueueEndProps) {
  if (query.isPending || query.isFetchingNextPage) return <QueueSkeleton />;
  if (query.isError) {
    const retry = query.isFetchNextPageError ? query.fetchNextPage : query.refetch;
    return <QueryFailure error={query.error} onRetry={() => void retry()} />;
  }
  if (query.hasNextPage) {
    return (
      <div className="flex justify-center py-8">
        <Button onClick={() => void query.fetchNextPage()}>More</Button>
      </div>
    );
  }
  const again = (
    <Button pending={query.isRefetching} onClick={() => void query.refetch()}>
      Look again
    </Button>
  );
  if (!empty) return <EndOfList action={again}>That’s the whole queue</EndOfList>;
  return (
    <EmptyState drawing="tray" title="The queue is clear" action={again}>
      Nothing waits for a decision. Well done.
    </EmptyState>
  );
}

function QueueSkeleton() {
  return (
    <SkeletonGroup label="Loading the queue">
      {[0, 1].map((row) => (
        <div
          key={row}
          className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-3 gap-y-4 border-line border-b py-5 md:grid-cols-[1.25rem_16rem_minmax(0,1fr)] md:gap-x-5 lg:grid-cols-[1.25rem_20rem_minmax(0,1fr)]"
        >
          <Skeleton className="size-5" />
          <Skeleton className="aspect-video w-full rounded-media!" />
          <div className="col-span-full md:col-span-1">
            <Skeleton className="h-5 w-3/5" />
            <Skeleton className="mt-3 h-4 w-2/5" />
            <Skeleton className="mt-2 h-4 w-1/2" />
            <Skeleton className="mt-5 h-9 w-44" />
          </div>
        </div>
      ))}
    </SkeletonGroup>
  );
}
