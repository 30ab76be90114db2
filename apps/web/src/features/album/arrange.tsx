"use client";
import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { arrayMove, rectSortingStrategy, SortableContext, sortableKeyboardCoordinates } from "@dnd-kit/sortable";
import { useEffect } from "react";
import type { AlbumPage } from "./album-types.ts";
import { ArrangeTile } from "./arrange-tile.tsx";
import { arrangeWords } from "./arrange-words.ts";
import type { useAlbum } from "./use-album.ts";
import { useArrange } from "./use-arrange.ts";

type ArrangeProps = { album: AlbumPage; held: ReturnType<typeof useAlbum> };

/** The album's images to be put into order by mouse, finger or keyboard; also its cover, and what leaves it. */
export function Arrange({ album, held }: ArrangeProps) {
  const { images, list } = held;
  const { move, cover, takeOut } = useArrange(album, held);
  const sensors = useHands();
  useAll(list);
  const ids = images.map(({ id }) => id);
  function onDragEnd({ active, over }: DragEndEvent) {
    if (!over || active.id === over.id) return;
    move(arrayMove(images, ids.indexOf(String(active.id)), ids.indexOf(String(over.id))), String(active.id));
  }
  return (
    <>
      <p className="mb-3 text-13 text-ink-3">
        <span className="pointer-coarse:hidden">
          Drag a picture to its place. By keyboard: Space takes it up, the arrows move it, Space puts it down.
        </span>
        <span className="hidden pointer-coarse:inline">Hold a picture, then drag it to its place.</span>
      </p>
      <DndContext
        id={`arrange-${album.id}`}
        sensors={sensors}
        collisionDetection={closestCenter}
        accessibility={arrangeWords(images)}
        onDragEnd={onDragEnd}
      >
        <SortableContext items={ids} strategy={rectSortingStrategy}>
          <ul
            aria-label="Order of the album"
            className="grid grid-cols-2 gap-3 pb-10 sm:grid-cols-3 lg:grid-cols-4 2xl:grid-cols-5"
          >
            {images.map((image, index) => (
              <ArrangeTile
                key={image.id}
                image={image}
                place={index + 1}
                isCover={image.id === (album.coverPostId ?? ids[0])}
                onCover={() => cover(image.id)}
                onTakeOut={() => takeOut(image.id)}
              />
            ))}
          </ul>
        </SortableContext>
      </DndContext>
    </>
  );
}

/** By what a picture is taken hold of. */
function useHands() {
  return useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    // A finger that stays takes hold; one that moves on scrolls.
    useSensor(TouchSensor, { activationConstraint: { delay: 180, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
}

/** An order is one of all images: the rest of a long album comes before anything is put at its end. */
function useAll({ hasNextPage, isFetching, fetchNextPage }: ArrangeProps["held"]["list"]): void {
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
}
