"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { Button } from "~/components/button.tsx";
import { EmptyState } from "~/components/empty-state.tsx";
import { EndOfList } from "~/components/end-of-list.tsx";
import { isTyping } from "~/components/is-typing.ts";
import { LinkButton } from "~/components/link-button.tsx";
import { NextPage } from "~/components/next-page.tsx";
import { useTRPC } from "~/trpc/client.tsx";
import { QueryFailure } from "~/trpc/query-failure.tsx";
import { useEachOnce } from "../feed/use-each-once.ts";
import { libraryInput, libraryPath } from "./library-address.ts";
import { LibraryTile } from "./library-tile.tsx";
import type { LibraryStatus } from "./library-types.ts";
import { all, held, nothing, pressed } from "./selection.ts";

const BatchBar = dynamic(() => import("./batch-bar.tsx").then((module) => module.BatchBar));

/** How often pictures that are being prepared are asked after. */
const pollMs = 2_000;

/** One's own images, to be chosen and changed many at a time. */
export function Library({ status, cursor }: { status: LibraryStatus; cursor: string | undefined }) {
  const [selection, setSelection] = useState(nothing);
  const list = useLibrary(status, cursor);
  const images = useEachOnce(list, (image) => image.id);
  const ids = images.map(({ id }) => id);
  const chosen = held(selection, ids);
  const next = list.data?.pages.at(-1)?.nextCursor;
  useEscape(() => setSelection(nothing), chosen.length > 0);

  if (list.error && images.length === 0) {
    return <QueryFailure error={list.error} onRetry={() => void list.refetch()} />;
  }
  if (images.length === 0) return <Nothing status={status} />;
  return (
    <div className={chosen.length > 0 ? "pb-28" : undefined}>
      <HowToChoose onAll={() => setSelection(all(ids))} />
      {/* Titles can't be marked: a click with Shift would mark them, and choose nothing. */}
      <ul
        aria-label="Your images"
        className="grid select-none grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-4 2xl:grid-cols-5"
      >
        {images.map((image) => (
          <LibraryTile
            key={image.id}
            image={image}
            selected={selection.ids.has(image.id)}
            onSelect={(shift) => setSelection((now) => pressed(now, image.id, ids, shift))}
          />
        ))}
      </ul>
      {next ? (
        <NextPage
          href={libraryPath(status, next)}
          pending={list.isFetchingNextPage}
          onReach={() => {
            if (!list.isFetchingNextPage && !list.error) void list.fetchNextPage();
          }}
        />
      ) : (
        <EndOfList />
      )}
      {chosen.length > 0 ? <BatchBar ids={chosen} onClear={() => setSelection(nothing)} /> : null}
    </div>
  );
}

function HowToChoose({ onAll }: { onAll: () => void }) {
  return (
    <p className="flex min-h-11 items-center justify-between gap-3 py-2 text-13 text-ink-3">
      <span className="pointer-coarse:hidden">Click or press Space to choose; with Shift, everything up to there.</span>
      <Button variant="ghost" size="small" className="-mr-3 ml-auto" onClick={onAll}>
        Select all
      </Button>
    </p>
  );
}

function useLibrary(status: LibraryStatus, cursor: string | undefined) {
  const trpc = useTRPC();
  return useInfiniteQuery(
    trpc.gallery.list.infiniteQueryOptions(libraryInput(status), {
      initialCursor: cursor,
      getNextPageParam: (page) => page.nextCursor,
      refetchInterval: ({ state }) => {
        const items = state.data?.pages.flatMap((page) => page.items) ?? [];
        return items.some((item) => item.state?.status === "processing") ? pollMs : false;
      },
    }),
  );
}

function useEscape(act: () => void, wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return;
    function onKeyDown(event: KeyboardEvent) {
      if (event.key === "Escape" && !isTyping(event.target)) act();
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  });
}

function Nothing({ status }: { status: LibraryStatus }) {
  if (status !== "any") {
    return (
      <EmptyState
        drawing="check"
        title="None of these"
        action={<LinkButton href="/library">See all of them</LinkButton>}
      >
        None of your images is in this state.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      drawing="pictures"
      title="Nothing here yet"
      action={
        <LinkButton href="/upload" variant="primary">
          Upload images
        </LinkButton>
      }
    >
      Images you upload are kept here, whatever becomes of them.
    </EmptyState>
  );
}
