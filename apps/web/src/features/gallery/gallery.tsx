"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "~/components/button.tsx";
import { EmptyState } from "~/components/empty-state.tsx";
import { EndOfList } from "~/components/end-of-list.tsx";
import { LinkButton } from "~/components/link-button.tsx";
import { Masonry } from "~/components/masonry.tsx";
import { NextPage } from "~/components/next-page.tsx";
import { useTRPC } from "~/trpc/client.tsx";
import { QueryFailure } from "~/trpc/query-failure.tsx";
import { keptMs } from "../feed/kept-ms.ts";
import { useEachOnce } from "../feed/use-each-once.ts";
import { withCursor } from "../feed/with-cursor.ts";
import { useViewer } from "../viewer/viewer-context.tsx";
import type { galleryInput } from "./gallery-address.ts";
import { GalleryTile } from "./gallery-tile.tsx";
import { MasonrySkeleton } from "./masonry-skeleton.tsx";

type GalleryProps = {
  input: ReturnType<typeof galleryInput>;
  /** The gallery's own address, for links to further pages. */
  path: string;
  cursor: string | undefined;
};

/** Pictures and more pictures, and an honest end. */
export function Gallery({ input, path, cursor }: GalleryProps) {
  const trpc = useTRPC();
  const viewer = useViewer();
  const list = useInfiniteQuery(
    trpc.gallery.list.infiniteQueryOptions(input, {
      initialCursor: cursor,
      getNextPageParam: (page) => page.nextCursor,
      gcTime: keptMs,
      staleTime: keptMs,
    }),
  );
  const posts = useEachOnce(list, (post) => post.id);
  const next = list.data?.pages.at(-1)?.nextCursor;
  if (list.error && posts.length === 0) {
    return <QueryFailure error={list.error} onRetry={() => void list.refetch()} />;
  }
  if (posts.length === 0) return <NoPictures narrowed={"owner" in input || "tag" in input} />;
  return (
    <>
      <Masonry aria-label="Pictures">
        {posts.map((post, index) => (
          <GalleryTile key={post.id} post={post} priority={index < 4} veiled={post.nsfw && viewer?.nsfw !== "show"} />
        ))}
      </Masonry>
      {list.isFetchingNextPage ? <MasonrySkeleton /> : null}
      {list.error && !list.isFetchingNextPage ? (
        <QueryFailure error={list.error} onRetry={() => void list.fetchNextPage()} />
      ) : null}
      {next ? (
        <NextPage
          href={withCursor(path, next)}
          onReach={() => {
            if (!list.isFetchingNextPage && !list.error) void list.fetchNextPage();
          }}
        />
      ) : (
        <EndOfList action={<Button onClick={() => window.scrollTo({ top: 0 })}>Back to the top</Button>} />
      )}
    </>
  );
}

function NoPictures({ narrowed }: { narrowed: boolean }) {
  return (
    <EmptyState
      drawing="pictures"
      title="No pictures here yet"
      action={
        <LinkButton href={narrowed ? "/gallery" : "/upload"} variant="primary">
          {narrowed ? "See all pictures" : "Upload images"}
        </LinkButton>
      }
    >
      {narrowed ? "Nothing fits, or nothing you may see." : "Be the first to hang one, or look at a longer window."}
    </EmptyState>
  );
}
