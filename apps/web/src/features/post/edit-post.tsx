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

/** Changes one's own post: its words, tags, NSFW mark and visibility. */
export function EditPost({ post, onClose }: { post: PostPage; onClose: () => void }) {
  const [title, setTitle] = useState(post.title);
  const [description, setDescription] = useState(post.description);
  const [tags, setTags] = useState(post.tags.map((tag) => tag.name));
  const [nsfw, setNsfw] = useState(post.nsfw);
  const [visibility, setVisibility] = useState(post.visibility);
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const update = useMutation(trpc.post.update.mutationOptions());
  const tag = useMutation(trpc.tag.setOnPost.mutationOptions());

  async function save() {
    const changed = await update.mutateAsync({ id: post.id, title, description, nsfw, visibility });
    if (tags.join("\n") !== post.tags.map((each) => each.name).join("\n"))
      await tag.mutateAsync({ postId: post.id, tags });
    await client.invalidateQueries({ queryKey: trpc.post.get.queryKey({ id: post.id }) });
    onClose();
    if (changed.slug !== post.slug) router.replace(postPath(changed));
  }

  const markedByStaff = post.nsfw && !post.can.unmarkNsfw;
  const failure = update.error ?? tag.error;
  const pending = update.isPending || tag.isPending;
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
          <Button variant="primary" pending={pending} onClick={() => void save().catch(() => undefined)}>
            Save
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Field label="Title" required error={title.trim().length < 3 ? "At least 3 characters." : undefined}>
          {(control) => (
            <Input {...control} maxLength={200} value={title} onChange={(event) => setTitle(event.target.value)} />
          )}
        </Field>
        <Field label="Description">
          {(control) => (
            <MarkdownField {...control} rows={4} maxLength={2000} value={description} onChange={setDescription} />
          )}
        </Field>
        <TagsField value={tags} onChange={setTags} />
        <VisibilitySelect value={visibility} onChange={setVisibility} clip={post.kind === "clip"} />
        <Checkbox
          label="Not safe for work"
          hint={markedByStaff ? "A moderator marked it." : undefined}
          disabled={markedByStaff}
          checked={nsfw}
          onChange={(event) => setNsfw(event.target.checked)}
        />
        {failure ? (
          <p role="alert" className="text-bad">
            {errorWords(readError(failure))}
          </p>
        ) : null}
      </div>
    </Dialog>
  );
}
