import type { DndContextProps } from "@dnd-kit/core";
import type { AlbumImage } from "./album-types.ts";

/** What somebody hears who puts images into order without seeing them. */
export function arrangeWords(images: readonly AlbumImage[]): NonNullable<DndContextProps["accessibility"]> {
  const title = (id: string | number) => `“${images.find((image) => image.id === id)?.title ?? ""}”`;
  const place = (id: string | number) => `${images.findIndex((image) => image.id === id) + 1} of ${images.length}`;
  return {
    screenReaderInstructions: {
      draggable:
        "Press Space to take the picture up, the arrow keys to move it, Space to put it down, Escape to leave it.",
    },
    announcements: {
      onDragStart: ({ active }) => `${title(active.id)} taken up. It is ${place(active.id)}.`,
      onDragOver: ({ active, over }) => (over ? `${title(active.id)} is over place ${place(over.id)}.` : undefined),
      onDragEnd: ({ active, over }) => (over ? `${title(active.id)} put down at ${place(over.id)}.` : undefined),
      onDragCancel: ({ active }) => `${title(active.id)} is where it was.`,
    },
  };
}
