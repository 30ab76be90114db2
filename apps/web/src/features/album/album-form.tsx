"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useId, useState } from "react";
import { Button } from "~/components/button.tsx";
import { Dialog } from "~/components/dialog.tsx";
import { Field } from "~/components/field.tsx";
import { Input } from "~/components/input.tsx";
import { readError } from "~/trpc/api-error.ts";
import { useTRPC } from "~/trpc/client.tsx";
import { newClientKey } from "~/trpc/client-key.ts";
import { errorWords } from "~/trpc/error-words.ts";
import { MarkdownField } from "../comment/markdown-field.tsx";
import { VisibilitySelect } from "../image/visibility-select.tsx";
import { albumPath } from "./album-path.ts";
import type { AlbumPage } from "./album-types.ts";

type Words = Pick<AlbumPage, "title" | "description" | "visibility">;
type AlbumFormProps = {
  /** The album to change; without one it makes a new one. */
  album?: AlbumPage;
  onClose: () => void;
};

/** What an album says and who may see it. */
export function AlbumForm({ album, onClose }: AlbumFormProps) {
  const [words, setWords] = useState<Words>(album ?? { title: "", description: "", visibility: "public" });
  const [asked, setAsked] = useState(false);
  const { save, pending, failure } = useSaveAlbum(album, onClose);
  const formId = useId();
  const empty = words.title.trim() === "";
  const set = (part: Partial<Words>) => setWords((now) => ({ ...now, ...part }));
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setAsked(true);
    if (empty) event.currentTarget.querySelector("input")?.focus();
    else save(words);
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={album ? "Edit album" : "New album"}
      footer={
        <>
          <Button variant="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" form={formId} variant="primary" pending={pending}>
            {album ? "Save" : "Create album"}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate className="flex flex-col gap-4" onSubmit={onSubmit}>
        <WordsFields words={words} problem={asked && empty ? "Give it a title." : undefined} onChange={set} />
        {failure ? (
          <p role="alert" className="text-bad">
            {failure}
          </p>
        ) : null}
      </form>
    </Dialog>
  );
}

type WordsFieldsProps = { words: Words; problem: string | undefined; onChange: (part: Partial<Words>) => void };

function WordsFields({ words, problem, onChange }: WordsFieldsProps) {
  return (
    <>
      <Field label="Title" required error={problem}>
        {(control) => (
          <Input
            {...control}
            dir="auto"
            autoComplete="off"
            maxLength={255}
            value={words.title}
            onChange={(event) => onChange({ title: event.target.value })}
          />
        )}
      </Field>
      <Field label="Description" aside="optional">
        {(control) => (
          <MarkdownField
            {...control}
            rows={3}
            dir="auto"
            maxLength={2000}
            value={words.description}
            onChange={(description) => onChange({ description })}
          />
        )}
      </Field>
      <VisibilitySelect value={words.visibility} onChange={(visibility) => onChange({ visibility })} />
      <p className="text-13 text-ink-3">Pictures in it keep their own: an album shows nobody more than they may see.</p>
    </>
  );
}

function useSaveAlbum(album: AlbumPage | undefined, onDone: () => void) {
  const [clientKey] = useState(newClientKey);
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const create = useMutation(trpc.album.create.mutationOptions());
  const update = useMutation(trpc.album.update.mutationOptions());
  async function save({ title, description, visibility }: Words) {
    const words = { title, description, visibility };
    const saved = await (album
      ? update.mutateAsync({ id: album.id, ...words })
      : create.mutateAsync({ clientKey, ...words }));
    await client.invalidateQueries({ queryKey: trpc.album.pathKey() });
    onDone();
    if (!album) router.push(albumPath(saved));
    else if (saved.slug !== album.slug) router.replace(albumPath(saved));
  }
  const error = create.error ?? update.error;
  return {
    save: (words: Words) => void save(words).catch(() => undefined),
    pending: create.isPending || update.isPending,
    failure: error ? errorWords(readError(error)) : null,
  };
}
