"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import FolderPlus from "lucide-react/icons/folder-plus";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Badge } from "~/components/badge.tsx";
import { Button } from "~/components/button.tsx";
import { EmptyState } from "~/components/empty-state.tsx";
import { Link } from "~/components/link.tsx";
import { NextPage } from "~/components/next-page.tsx";
import { Poster } from "~/components/poster.tsx";
import { useTRPC } from "~/trpc/client.tsx";
import { QueryFailure } from "~/trpc/query-failure.tsx";
import { withCursor } from "../feed/with-cursor.ts";
import { stillSources } from "../image/picture-sources.ts";
import { albumsInput } from "./album-input.ts";
import { albumPath } from "./album-path.ts";
import type { AlbumCard } from "./album-types.ts";
import { imageCountWords } from "./album-words.ts";

const AlbumForm = dynamic(() => import("./album-form.tsx").then((module) => module.AlbumForm));

type AlbumListProps = { owner: string; name: string; own: boolean; cursor: string | undefined };

/** A member's albums, newest first; their owner makes new ones here. */
export function AlbumList({ owner, name, own, cursor }: AlbumListProps) {
  const [making, setMaking] = useState(false);
  const trpc = useTRPC();
  const list = useInfiniteQuery(
    trpc.album.list.infiniteQueryOptions(albumsInput(owner), {
      initialCursor: cursor,
      getNextPageParam: (page) => page.nextCursor,
    }),
  );
  const albums = list.data?.pages.flatMap((page) => page.items) ?? [];
  const next = list.data?.pages.at(-1)?.nextCursor;
  const make = <NewAlbumButton first={albums.length === 0} onPress={() => setMaking(true)} />;
  if (list.isLoadingError) return <QueryFailure error={list.error} onRetry={() => void list.refetch()} />;
  return (
    <div className="py-5">
      {albums.length === 0 ? (
        <EmptyState drawing="pictures" title="No albums yet" action={own ? make : null}>
          {own
            ? "An album keeps pictures that belong together, in the order you give them."
            : `${name} has none that you may see.`}
        </EmptyState>
      ) : (
        <>
          <div className="mb-4 flex flex-wrap items-center justify-between gap-2">
            <AllPictures owner={owner} name={name} />
            {own ? make : null}
          </div>
          <ul className="grid grid-cols-2 gap-x-4 gap-y-6 sm:grid-cols-3">
            {albums.map((album) => (
              <AlbumTile key={album.id} album={album} />
            ))}
          </ul>
        </>
      )}
      {next ? (
        <NextPage
          href={withCursor(`/u/${owner}/albums`, next)}
          pending={list.isFetchingNextPage}
          onReach={() => {
            if (!list.isFetchingNextPage && !list.error) void list.fetchNextPage();
          }}
        />
      ) : null}
      {making ? <AlbumForm onClose={() => setMaking(false)} /> : null}
    </div>
  );
}

function AllPictures({ owner, name }: { owner: string; name: string }) {
  return (
    <Link href={`/gallery?owner=${owner}`} className="hit-44 font-medium text-13 text-accent-ink hover:underline">
      All pictures by {name}
    </Link>
  );
}

function NewAlbumButton({ first, onPress }: { first: boolean; onPress: () => void }) {
  return (
    <Button variant={first ? "primary" : "secondary"} icon={<FolderPlus />} onClick={onPress}>
      New album
    </Button>
  );
}

function AlbumTile({ album }: { album: AlbumCard }) {
  const { title, cover, images, visibility } = album;
  const sources = cover && stillSources(cover);
  return (
    <li className="group relative min-w-0">
      <Poster
        src={sources?.src ?? null}
        srcSet={sources?.srcSet}
        sizes="(width >= 48rem) 13rem, 46vw"
        ratio={4 / 3}
        thumbhash={cover?.thumbhash ?? null}
      />
      <h2 className="mt-2 font-sans text-15 leading-snug">
        <Link
          href={albumPath(album)}
          className="line-clamp-2 font-semibold after:absolute after:inset-0 group-hover:underline"
          dir="auto"
        >
          {title}
        </Link>
      </h2>
      <p className="mt-0.5 flex items-center gap-1.5 text-13 text-ink-3">
        {imageCountWords(images)}
        {visibility === "public" ? null : <Badge>{visibility === "private" ? "Private" : "Unlisted"}</Badge>}
      </p>
    </li>
  );
}
