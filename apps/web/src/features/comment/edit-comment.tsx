"use client";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "~/components/button.tsx";
import { readError } from "~/trpc/api-error.ts";
import { useTRPC } from "~/trpc/client.tsx";
import { errorWords } from "~/trpc/error-words.ts";
import type { CommentNode } from "./comment-types.ts";
import { MarkdownField } from "./markdown-field.tsx";

type EditCommentProps = {
  comment: CommentNode;
  onDone: (patch: Partial<CommentNode>) => void;
  onCancel: () => void;
};

/** Changes one's own comment in place. */
export function EditComment({ comment, onDone, onCancel }: EditCommentProps) {
  const [text, setText] = useState(comment.viewer?.markdown ?? "");
  const trpc = useTRPC();
  const edit = useMutation(
    trpc.comment.edit.mutationOptions({
      onSuccess: ({ html, markdown, editedAt }) =>
        onDone({ html, editedAt, viewer: comment.viewer && { ...comment.viewer, markdown } }),
    }),
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        edit.mutate({ commentId: comment.id, body: text });
      }}
    >
      <MarkdownField value={text} onChange={setText} rows={4} aria-label="Your comment" autoFocus />
      <div className="-mt-8 flex min-h-8 items-center justify-end gap-2 pointer-coarse:-mt-11 pointer-coarse:min-h-11">
        <Button variant="ghost" size="small" onClick={onCancel}>
          Cancel
        </Button>
        <Button variant="primary" size="small" type="submit" pending={edit.isPending} disabled={!text.trim()}>
          Save
        </Button>
      </div>
      {edit.isError ? (
        <p role="alert" className="mt-2 text-13 text-bad">
          {errorWords(readError(edit.error))}
        </p>
      ) : null}
    </form>
  );
}
