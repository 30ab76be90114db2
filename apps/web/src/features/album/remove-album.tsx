"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { ConfirmDialog } from "~/components/confirm-dialog.tsx";
import { showToast } from "~/components/toast-store.ts";
import { readError } from "~/trpc/api-error.ts";
import { useTRPC } from "~/trpc/client.tsx";
import { errorWords } from "~/trpc/error-words.ts";
import type { AlbumPage } from "./album-types.ts";

/** Asks once before an album goes; its images stay. */
export function RemoveAlbum({ album, onClose }: { album: AlbumPage; onClose: () => void }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const removal = useMutation(
    trpc.album.remove.mutationOptions({
      onSuccess: async () => {
        showToast({ message: "Album deleted", tone: "good" });
        router.replace(`/u/${album.owner.username}/albums`);
        await client.invalidateQueries({ queryKey: trpc.album.list.pathKey() });
      },
      onError: (error) => void showToast({ message: errorWords(readError(error)), tone: "bad" }),
    }),
  );
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      onConfirm={() => removal.mutate({ id: album.id })}
      title="Delete this album?"
      confirmLabel="Delete album"
      danger
      pending={removal.isPending}
    >
      Its images stay where they are, in the library and in other albums. The album itself can’t be brought back.
    </ConfirmDialog>
  );
}
