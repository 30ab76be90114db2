"use client";
import { useMutation } from "@tanstack/react-query";
import { showToast } from "~/components/toast-store.ts";
import { readError } from "~/trpc/api-error.ts";
import { useTRPC } from "~/trpc/client.tsx";
import { errorWords } from "~/trpc/error-words.ts";
import type { AlbumImage, AlbumPage } from "./album-types.ts";
import type { useAlbum } from "./use-album.ts";

/** The acts on an album's order: shown at once, sent one after the other, taken back with words when one fails. */
export function useArrange({ id }: AlbumPage, { images, setImages, reload }: ReturnType<typeof useAlbum>) {
  const trpc = useTRPC();
  const settled = {
    scope: { id: `album-${id}` },
    onError: (error: unknown) => {
      showToast({ message: errorWords(readError(error)), tone: "bad" });
      // What the server has is the truth again.
      void reload();
    },
  };
  const reorder = useMutation(trpc.album.reorder.mutationOptions(settled));
  const setCover = useMutation(
    trpc.album.setCover.mutationOptions({
      ...settled,
      onSuccess: async () => {
        showToast({ message: "That’s the cover now", tone: "good" });
        await reload();
      },
    }),
  );
  const addImages = useMutation(trpc.album.addImages.mutationOptions({ ...settled, onSuccess: reload }));
  const removeImages = useMutation(
    trpc.album.removeImages.mutationOptions({
      ...settled,
      onSuccess: async (_, { postIds }) => {
        const undo = { label: "Undo", onSelect: () => addImages.mutate({ id, postIds }) };
        showToast({ message: "Taken out of the album", action: undo });
        await reload();
      },
    }),
  );
  return {
    /** `next` is the order with the moved one at its new place. */
    move(next: AlbumImage[], postId: string) {
      setImages(next);
      const at = next.findIndex((image) => image.id === postId);
      reorder.mutate({ id, postId, before: next[at + 1]?.id ?? null });
    },
    cover: (postId: string) => setCover.mutate({ id, postId }),
    takeOut(postId: string) {
      setImages(images.filter((image) => image.id !== postId));
      removeImages.mutate({ id, postIds: [postId] });
    },
  };
}
