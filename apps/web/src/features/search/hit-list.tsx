"use client";
import { Fragment, type ReactNode } from "react";
import { EndOfList } from "~/components/end-of-list.tsx";
import { NextPage } from "~/components/next-page.tsx";
import { QueryFailure } from "~/trpc/query-failure.tsx";
import { useEachOnce } from "../feed/use-each-once.ts";
import { withCursor } from "../feed/with-cursor.ts";

type HitListProps<Hit> = {
  query: {
    data: { pages: readonly { items: readonly Hit[]; restarted: boolean; nextCursor: string | null }[] } | undefined;
    error: unknown;
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    refetch: () => Promise<unknown>;
    fetchNextPage: () => Promise<unknown>;
  };
  /** The search's own address, for links to further pages. */
  path: string;
  idOf: (hit: Hit) => string;
  /** One hit. */
  children: (hit: Hit, index: number) => ReactNode;
  /** Shown instead when there are none. */
  empty: ReactNode;
  /** The shape of more on its way. */
  skeleton: ReactNode;
};

/** What was found, more as one scrolls, and an honest end. */
export function HitList<Hit>({ query, path, idOf, children, empty, skeleton }: HitListProps<Hit>) {
  const hits = useEachOnce(query, idOf);
  const { error, isFetchingNextPage, fetchNextPage } = query;
  const more = query.data?.pages.at(-1)?.nextCursor;
  if (error && hits.length === 0) return <QueryFailure error={error} onRetry={() => void query.refetch()} />;
  if (hits.length === 0) return empty;
  return (
    <>
      <div>
        {hits.map((hit, index) => (
          <Fragment key={idOf(hit)}>{children(hit, index)}</Fragment>
        ))}
      </div>
      {isFetchingNextPage ? skeleton : null}
      {error && !isFetchingNextPage ? <QueryFailure error={error} onRetry={() => void fetchNextPage()} /> : null}
      {more ? (
        <NextPage
          href={withCursor(path, more)}
          onReach={() => {
            if (!isFetchingNextPage && !error) void fetchNextPage();
          }}
        />
      ) : (
        <EndOfList>That’s everything that was found</EndOfList>
      )}
    </>
  );
}
