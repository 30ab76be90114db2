"use client";
import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { Button } from "~/components/button.tsx";
import { readError } from "~/trpc/api-error.ts";
import { useTRPC } from "~/trpc/client.tsx";
import { newClientKey } from "~/trpc/client-key.ts";
import { errorWords } from "~/trpc/error-words.ts";
import type { CommentNode } from "./comment-types.ts";
import { MarkdownField } from "./markdown-field.tsx";
import { useDraft } from "./use-draft.ts";

const longest = 10_000;

type ComposerProps = {
  postId: string;
  parentId: string | null;
  onPosted: (comment: CommentNode) => void;
  onCancel?: () => void;
  autoFocus?: boolean;
};

/** Writes a comment. The draft survives a reload; a repeated send makes nothing twice. */
export function Composer({ postId, parentId, onPosted, onCancel, autoFocus = false }: ComposerProps) {
  const [text, setText, forget] = useDraft(parentId ?? postId);
  const [problem, setProblem] = useState<string>();
  const clientKey = useRef(newClientKey());
  const trpc = useTRPC();
  const create = useMutation(
    trpc.comment.create.mutationOptions({
      onSuccess: (comment) => {
        clientKey.current = newClientKey();
        forget();
        onPosted(comment);
      },
      onError: (error) => setProblem(errorWords(readError(error))),
    }),
  );
  function send() {
    setProblem(undefined);
    if (!text.trim()) setProblem("Write something first.");
    else if (!create.isPending) create.mutate({ postId, parentId, body: text, clientKey: clientKey.current });
  }
  const label = parentId ? "Your reply" : "Your comment";
  return (
    <form
      className="relative"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <MarkdownField
        value={text}
        onChange={setText}
        rows={parentId ? 3 : 4}
        aria-label={label}
        aria-invalid={problem ? true : undefined}
        placeholder={parentId ? "Reply…" : "Say something about it…"}
        autoFocus={autoFocus}
        data-composer={parentId ?? "post"}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) send();
          if (event.key === "Escape") onCancel?.();
        }}
      />
      <div className="-mt-9 flex min-h-9 items-center justify-end gap-2">
        {text.length > longest * 0.9 ? (
          <span className={text.length > longest ? "text-12 text-bad" : "text-12 text-ink-3"}>
            {longest - text.length} left
          </span>
        ) : null}
        {onCancel ? (
          <Button variant="ghost" size="small" onClick={onCancel}>
            Cancel
          </Button>
        ) : null}
        <Button
          variant="primary"
          size="small"
          type="submit"
          pending={create.isPending}
          disabled={text.length > longest}
        >
          {parentId ? "Reply" : "Comment"}
        </Button>
      </div>
      {problem ? (
        <p role="alert" className="mt-2 text-13 text-bad">
          {problem}
        </p>
      ) : null}
    </form>
  );
}
