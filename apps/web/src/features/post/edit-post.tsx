"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "~/components/button.tsx";
import { Checkbox } from "~/components/checkbox.tsx";
import { Dialog } from "~/components/dialog.tsx";
import { Field } from "~/components/field.tsx";
import { Input } from "~/components/input.tsx";
import { readError } from "~/trpc/api-error.ts";
import { useTRPC } from "~/trpc/client.tsx";
import { errorWords } from "~/trpc/error-words.ts";
import { MarkdownField } from "../comment/markdown-field.tsx";
import { VisibilitySelect } from "../image/visibility-select.tsx";
import { TagsField } from "../tag/tags-field.tsx";
import { postPath } from "./post-path.ts";
import type { PostPage } from "./post-types.ts";

type Words = Pick<PostPage, "title" | "description" | "nsfw" | "visibility"> & { tags: string[] };

/** Changes one's own post: its words, tags, NSFW mark and visibility. */
export function EditPost({ post, onClose }: { post: PostPage; onClose: () => void }) {
  const { title, description, nsfw, visibility } = post;
  const [words, setWords] = useState<Words>({ title, description, nsfw, visibility, tags: tagNames(post) });
  const { save, pending, failure } = useSavePost(post, onClose);
  return (
    <Dialog
      open
      onClose={onClose}
      title="Edit post"
      size="wide"
      footer={
        <>
          <Button variant="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="primary" pending={pending} onClick={() => save(words)}>
            Save
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <WordsFields post={post} words={words} onChange={(part) => setWords((now) => ({ ...now, ...part }))} />
        {failure ? (
          <p role="alert" className="text-bad">
            {failure}
          </p>
        ) : null}
      </div>
    </Dialog>
  );
}

const tagNames = ({ tags }: PostPage) => tags.map(({ name }) => name);

type WordsFieldsProps = { post: PostPage; words: Words; onChange: (part: Partial<Words>) => void };

function WordsFields({ post, words, onChange }: WordsFieldsProps) {
  const { title, description, tags, nsfw, visibility } = words;
  const markedByStaff = post.nsfw && !post.can.unmarkNsfw;
  return (
    <>
      <Field label="Title" required error={title.trim().length < 3 ? "At least 3 characters." : undefined}>
        {(control) => (
          <Input
            {...control}
            maxLength={200}
            value={title}
            onChange={(event) => onChange({ title: event.target.value })}
          />
        )}
      </Field>
      <Field label="Description">
        {(control) => (
          <MarkdownField
            {...control}
            rows={4}
            maxLength={2000}
            value={description}
            onChange={(text) => onChange({ description: text })}
          />
        )}
      </Field>
      <TagsField value={tags} onChange={(names) => onChange({ tags: names })} />
      <VisibilitySelect
        value={visibility}
        onChange={(chosen) => onChange({ visibility: chosen })}
        clip={post.kind === "clip"}
      />
      <Checkbox
        label="Not safe for work"
        hint={markedByStaff ? "A moderator marked it." : undefined}
        disabled={markedByStaff}
        checked={nsfw}
        onChange={(event) => onChange({ nsfw: event.target.checked })}
      />
    </>
  );
}

function useSavePost(post: PostPage, onDone: () => void) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const update = useMutation(trpc.post.update.mutationOptions());
  const tag = useMutation(trpc.tag.setOnPost.mutationOptions());
  async function save({ tags, ...words }: Words) {
    const changed = await update.mutateAsync({ id: post.id, ...words });
    if (tags.join("\n") !== tagNames(post).join("\n")) await tag.mutateAsync({ postId: post.id, tags });
    await client.invalidateQueries({ queryKey: trpc.post.get.queryKey({ id: post.id }) });
    onDone();
    if (changed.slug !== post.slug) router.replace(postPath(changed));
  }
  const error = update.error ?? tag.error;
  return {
    save: (words: Words) => void save(words).catch(() => undefined),
    pending: update.isPending || tag.isPending,
    failure: error ? errorWords(readError(error)) : null,
  };
}
