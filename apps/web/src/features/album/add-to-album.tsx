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
import { AlbumSelect } from "./album-select.tsx";
import { imageCountWords } from "./album-words.ts";
import { useOwnAlbums } from "./use-own-albums.ts";

type AddToAlbumProps = {
  ids: readonly string[];
  onClose: () => void;
  onAdded?: () => void;
  /** Also offers to take them out of another album. */
  movable?: boolean;
};

/** Puts images into one of one's albums, or into a new one. */
export function AddToAlbum({ ids, onClose, onAdded, movable = false }: AddToAlbumProps) {
  const [from, setFrom] = useState<string | null>(null);
  const albums = useOwnAlbums();
  const { add, pending, failure } = useAdd({ ids, from }, () => {
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
      {movable && albums.length > 0 ? (
        <div className="mb-4">
          <AlbumSelect label="Take out of" none="They stay where they are" value={from} onChange={setFrom} />
        </div>
      ) : null}
      <AlbumChoice albums={albums.filter(({ id }) => id !== from)} disabled={pending} onChoose={add} />
      <NewAlbum pending={pending} onCreate={(title) => add({ title })} />
    </Dialog>
  );
}

type Wanted = { id?: string; title: string };
type AlbumChoiceProps = {
  albums: ReturnType<typeof useOwnAlbums>;
  disabled: boolean;
  onChoose: (wanted: Wanted) => void;
};

function AlbumChoice({ albums, disabled, onChoose }: AlbumChoiceProps) {
  if (albums.length === 0) return null;
  return (
    <ul aria-label="Your albums" className="-mx-2 mb-4 max-h-64 overflow-y-auto">
      {albums.map(({ id, title, images }) => (
        <li key={id}>
          <button
            type="button"
            disabled={disabled}
            className="flex min-h-11 w-full items-center justify-between gap-3 rounded-control px-2 text-start -outline-offset-2 hover:bg-surface-2"
            onClick={() => onChoose({ id, title })}
          >
            <span className="truncate font-medium" dir="auto">
              {title}
            </span>
            <span className="shrink-0 text-13 text-ink-3">{imageCountWords(images)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function NewAlbum({ pending, onCreate }: { pending: boolean; onCreate: (title: string) => void }) {
  const [title, setTitle] = useState("");
  return (
    <form
      className="flex items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim()) onCreate(title);
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
  );
}

/** One call puts them in and takes them out: nothing is in neither, or lost between. */
function useAdd({ ids, from }: { ids: readonly string[]; from: string | null }, onDone: () => void) {
  const [clientKey] = useState(newClientKey);
  const trpc = useTRPC();
  const client = useQueryClient();
  const create = useMutation(trpc.album.create.mutationOptions());
  const batch = useMutation(trpc.image.batch.mutationOptions());
  async function add({ id, title }: Wanted) {
    const albumId = id ?? (await create.mutateAsync({ clientKey, title })).id;
    const action = { do: "move" as const, albumId, ...(from ? { from } : {}) };
    const { items } = await batch.mutateAsync({ ids: [...ids], action });
    const moved = items.filter(({ ok }) => ok).length;
    showToast({ message: `${moved === 1 ? "1 image" : `${moved} images`} in “${title}”`, tone: "good" });
    onDone();
    await client.invalidateQueries({ queryKey: trpc.album.pathKey() });
  }
  const error = create.error ?? batch.error;
  return {
    add: (wanted: Wanted) => void add(wanted).catch(() => undefined),
    pending: create.isPending || batch.isPending,
    failure: error ? errorWords(readError(error)) : null,
  };
}
