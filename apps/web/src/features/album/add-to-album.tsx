"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import FolderPlus from "lucide-react/icons/folder-plus";
import { useState } from "react";
import { Button } from "~/components/button.tsx";
import { Dialog } from "~/components/dialog.tsx";
import { Field } from "~/components/field.tsx";
import { Input } from "~/components/input.tsx";
import { Notice } from "~/components/notice.tsx";
import { showToast } from "~/components/toast-store.ts";
import { readError } from "~/trpc/api-error.ts";
import { useTRPC } from "~/trpc/client.tsx";
import { newClientKey } from "~/trpc/client-key.ts";
import { errorWords } from "~/trpc/error-words.ts";
import { imageCountWords } from "./album-words.ts";
import { useOwnAlbums } from "./use-own-albums.ts";

type AddToAlbumProps = {
  ids: readonly string[];
  onClose: () => void;
  onAdded?: () => void;
};

/** Puts images into one of one's albums, or into a new one. */
export function AddToAlbum({ ids, onClose, onAdded }: AddToAlbumProps) {
  const [title, setTitle] = useState("");
  const albums = useOwnAlbums();
  const { add, pending, failure } = useAdd(ids, () => {
    onClose();
    onAdded?.();
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={ids.length === 1 ? "Add to an album" : `Add ${ids.length} images to an album`}
    >
      {failure ? (
        <Notice tone="bad" className="mb-4">
          {failure}
        </Notice>
      ) : null}
      {albums.length > 0 ? (
        <ul aria-label="Your albums" className="-mx-2 mb-4 max-h-64 overflow-y-auto">
          {albums.map((album) => (
            <li key={album.id}>
              <button
                type="button"
                disabled={pending}
                className="flex min-h-11 w-full items-center justify-between gap-3 rounded-control px-2 text-start hover:bg-surface-2"
                onClick={() => add({ id: album.id, title: album.title })}
              >
                <span className="truncate font-medium" dir="auto">
                  {album.title}
                </span>
                <span className="shrink-0 text-13 text-ink-3">{imageCountWords(album.images)}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <form
        className="flex items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (title.trim()) add({ title });
        }}
      >
        <Field label="New album" className="flex-1">
          {(control) => (
            <Input
              {...control}
              dir="auto"
              maxLength={255}
              autoComplete="off"
              placeholder="Its title"
              value={title}
              onChange={(event) => setTitle(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" icon={<FolderPlus />} pending={pending} disabled={!title.trim()} className="h-10!">
          Create
        </Button>
      </form>
    </Dialog>
  );
}

type Wanted = { id?: string; title: string };

function useAdd(ids: readonly string[], onDone: () => void) {
  const [clientKey] = useState(newClientKey);
  const trpc = useTRPC();
  const client = useQueryClient();
  const create = useMutation(trpc.album.create.mutationOptions());
  const addImages = useMutation(trpc.album.addImages.mutationOptions());
  async function add({ id, title }: Wanted) {
    const albumId = id ?? (await create.mutateAsync({ clientKey, title })).id;
    const { items } = await addImages.mutateAsync({ id: albumId, postIds: [...ids] });
    const added = items.filter(({ ok }) => ok).length;
    showToast({ message: `${added === 1 ? "1 image" : `${added} images`} in “${title}”`, tone: "good" });
    onDone();
    await client.invalidateQueries({ queryKey: trpc.album.pathKey() });
  }
  const error = create.error ?? addImages.error;
  return {
    add: (wanted: Wanted) => void add(wanted).catch(() => undefined),
    pending: create.isPending || addImages.isPending,
    failure: error ? errorWords(readError(error)) : null,
  };
}
