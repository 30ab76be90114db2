"use client";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Avatar } from "~/components/avatar.tsx";
import { Badge } from "~/components/badge.tsx";
import { Button } from "~/components/button.tsx";
import { EmptyState } from "~/components/empty-state.tsx";
import { Link } from "~/components/link.tsx";
import { Masonry } from "~/components/masonry.tsx";
import { NextPage } from "~/components/next-page.tsx";
import { PageHeader } from "~/components/page.tsx";
import { Prose } from "~/components/prose.tsx";
import { SkeletonGroup } from "~/components/skeleton.tsx";
import { QueryFailure } from "~/trpc/query-failure.tsx";
import { withCursor } from "../feed/with-cursor.ts";
import { GalleryTile } from "../gallery/gallery-tile.tsx";
import { useViewer } from "../viewer/viewer-context.tsx";
import { AlbumActions } from "./album-actions.tsx";
import { albumPath, pathInAlbum } from "./album-path.ts";
import type { AlbumImage, AlbumPage } from "./album-types.ts";
import { imageCountWords } from "./album-words.ts";
import { useAlbum } from "./use-album.ts";

const Arrange = dynamic(() => import("./arrange.tsx").then((module) => module.Arrange), {
  loading: () => <SkeletonGroup label="Loading the order">{null}</SkeletonGroup>,
});
const AddImages = dynamic(() => import("./add-images.tsx").then((module) => module.AddImages));

/** An album: what it says, its images in their order, and for its owner the ways to change it. */
export function AlbumView({ id, cursor }: { id: string; cursor: string | undefined }) {
  const [mode, setMode] = useState<"look" | "arrange" | "add">("look");
  const held = useAlbum(id, cursor);
  const { album, images, list, next } = held;
  const look = () => setMode("look");
  if (!album) return <QueryFailure error={list.error} onRetry={() => void list.refetch()} />;
  return (
    <>
      <AlbumHead
        album={album}
        arranging={mode === "arrange"}
        onArrange={() => setMode(mode === "arrange" ? "look" : "arrange")}
        onAdd={() => setMode("add")}
      />
      {images.length === 0 ? (
        <NoImages own={album.can.edit} onAdd={() => setMode("add")} />
      ) : mode === "arrange" ? (
        <Arrange album={album} held={held} />
      ) : (
        <AlbumImages album={album} images={images} />
      )}
      {next && mode !== "arrange" ? (
        <NextPage
          href={withCursor(albumPath(album), next)}
          pending={list.isFetchingNextPage}
          onReach={() => {
            if (!list.isFetchingNextPage && !list.error) void list.fetchNextPage();
          }}
        />
      ) : null}
      {mode === "add" ? (
        <AddImages album={album} held={new Set(images.map((image) => image.id))} onClose={look} />
      ) : null}
    </>
  );
}

type AlbumHeadProps = { album: AlbumPage; arranging: boolean; onArrange: () => void; onAdd: () => void };

function AlbumHead({ album, arranging, onArrange, onAdd }: AlbumHeadProps) {
  const { title, owner, images, visibility, descriptionHtml } = album;
  return (
    <>
      <PageHeader
        overline="Album"
        title={<span dir="auto">{title}</span>}
        actions={<AlbumActions album={album} arranging={arranging} onArrange={onArrange} onAdd={onAdd} />}
      >
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Link
            href={`/u/${owner.username}`}
            className="hit-44 flex max-w-60 items-center gap-1.5 font-medium hover:text-ink-1 hover:underline"
          >
            <Avatar name={owner.username} url={owner.avatarUrl} size={20} />
            <span className="truncate">{owner.displayName}</span>
          </Link>
          <span className="flex gap-2 whitespace-nowrap">
            <span aria-hidden="true">·</span>
            <span>{imageCountWords(images)}</span>
          </span>
          {visibility === "public" ? null : <Badge>{visibility === "private" ? "Private" : "Unlisted"}</Badge>}
        </p>
      </PageHeader>
      {descriptionHtml ? <Prose html={descriptionHtml} className="-mt-2 mb-5 max-w-prose" /> : null}
    </>
  );
}

function AlbumImages({ album, images }: { album: AlbumPage; images: AlbumImage[] }) {
  const viewer = useViewer();
  const own = viewer?.username === album.owner.username;
  return (
    <Masonry aria-label="Images of the album">
      {images.map((image, index) => (
        <GalleryTile
          key={image.id}
          post={image}
          href={pathInAlbum(image, album.id)}
          priority={index < 4}
          veiled={image.nsfw && !own && viewer?.nsfw !== "show"}
        />
      ))}
    </Masonry>
  );
}

function NoImages({ own, onAdd }: { own: boolean; onAdd: () => void }) {
  if (!own) {
    return (
      <EmptyState drawing="pictures" title="Nothing to see yet">
        Nothing in this album, or nothing you may see.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      drawing="pictures"
      title="An empty album"
      action={
        <Button variant="primary" onClick={onAdd}>
          Add images
        </Button>
      }
    >
      Put in what belongs together, from your library or fresh from your device.
    </EmptyState>
  );
}
