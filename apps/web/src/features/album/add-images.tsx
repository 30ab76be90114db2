"use client";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import ImageUp from "lucide-react/icons/image-up";
import { useState } from "react";
import { Button } from "~/components/button.tsx";
import { Dialog } from "~/components/dialog.tsx";
import { LinkButton } from "~/components/link-button.tsx";
import { Poster } from "~/components/poster.tsx";
import { Skeleton, SkeletonGroup } from "~/components/skeleton.tsx";
import { showToast } from "~/components/toast-store.ts";
import { readError } from "~/trpc/api-error.ts";
import { useTRPC } from "~/trpc/client.tsx";
import { errorWords } from "~/trpc/error-words.ts";
import { stillSources } from "../image/picture-sources.ts";
import { libraryInput } from "../library/library-address.ts";
import type { OwnImage } from "../library/library-types.ts";
import { held as chosenOf, nothing, pressed } from "../library/selection.ts";
import type { AlbumPage } from "./album-types.ts";

type AddImagesProps = { album: AlbumPage; held: ReadonlySet<string>; onClose: () => void };

/** Chooses from one's library what goes into an album. */
export function AddImages({ album, held, onClose }: AddImagesProps) {
  const [selection, setSelection] = useState(nothing);
  const trpc = useTRPC();
  const list = useInfiniteQuery(
    trpc.gallery.list.infiniteQueryOptions(libraryInput("any"), { getNextPageParam: (page) => page.nextCursor }),
  );
  const images = (list.data?.pages.flatMap((page) => page.items) ?? []).filter(({ id }) => !held.has(id));
  const ids = images.map(({ id }) => id);
  const chosen = chosenOf(selection, ids);
  const add = useAddImages(album.id, onClose);
  return (
    <Dialog
      open
      onClose={onClose}
      size="wide"
      title="Add images"
      footer={
        <AddBar
          albumId={album.id}
          count={chosen.length}
          pending={add.isPending}
          onAdd={() => add.mutate({ id: album.id, postIds: chosen })}
        />
      }
    >
      {list.isPending ? (
        <ChoiceSkeleton />
      ) : images.length === 0 ? (
        <p className="py-6 text-center text-ink-2">Everything you have is in it already.</p>
      ) : (
        <ul aria-label="Your images" className="grid grid-cols-3 gap-2 p-1 sm:grid-cols-5">
          {images.map((image) => (
            <Choice
              key={image.id}
              image={image}
              chosen={selection.ids.has(image.id)}
              onPress={(shift) => setSelection((now) => pressed(now, image.id, ids, shift))}
            />
          ))}
        </ul>
      )}
      {list.hasNextPage ? (
        <MoreButton pending={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()} />
      ) : null}
    </Dialog>
  );
}

function MoreButton({ pending, onPress }: { pending: boolean; onPress: () => void }) {
  return (
    <div className="mt-3 flex justify-center">
      <Button pending={pending} onClick={onPress}>
        More
      </Button>
    </div>
  );
}

type AddBarProps = { albumId: string; count: number; pending: boolean; onAdd: () => void };

function AddBar({ albumId, count, pending, onAdd }: AddBarProps) {
  return (
    <>
      <LinkButton href={`/upload?album=${albumId}`} variant="ghost" icon={<ImageUp />} className="mr-auto">
        Upload new ones
      </LinkButton>
      <Button variant="primary" disabled={count === 0} pending={pending} onClick={onAdd}>
        {count === 0 ? "Add" : `Add ${count}`}
      </Button>
    </>
  );
}

function ChoiceSkeleton() {
  return (
    <SkeletonGroup label="Loading your images" className="grid grid-cols-3 gap-2 p-1 sm:grid-cols-5">
      {Array.from({ length: 10 }, (_, index) => (
        <Skeleton key={index} className="aspect-square" />
      ))}
    </SkeletonGroup>
  );
}

type ChoiceProps = { image: OwnImage; chosen: boolean; onPress: (shift: boolean) => void };

function Choice({ image: { title, image, thumbnailUrl }, chosen, onPress }: ChoiceProps) {
  return (
    <li>
      <button
        type="button"
        aria-pressed={chosen}
        aria-label={title}
        title={title}
        className="block w-full rounded-media opacity-90 transition aria-pressed:opacity-100 aria-pressed:outline-3 aria-pressed:outline-accent"
        onClick={(event) => onPress(event.shiftKey)}
      >
        <Poster
          src={(image && stillSources(image)?.src) ?? thumbnailUrl}
          srcSet={image ? stillSources(image)?.srcSet : undefined}
          sizes="8rem"
          ratio={1}
          thumbhash={image?.thumbhash ?? null}
        />
      </button>
    </li>
  );
}

function useAddImages(id: string, onDone: () => void) {
  const trpc = useTRPC();
  const client = useQueryClient();
  return useMutation(
    trpc.album.addImages.mutationOptions({
      onSuccess: async ({ items }) => {
        const added = items.filter(({ ok }) => ok).length;
        await client.invalidateQueries({ queryKey: trpc.album.pathKey() });
        showToast({ message: added === 1 ? "1 image added" : `${added} images added`, tone: "good" });
        onDone();
      },
      onError: (error) => void showToast({ message: errorWords(readError(error)), tone: "bad" }),
      scope: { id: `album-${id}` },
    }),
  );
}
