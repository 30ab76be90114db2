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
  const { text, setText, send, pending, problem } = useComposer({ postId, parentId, onPosted });
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
      <div className="-mt-8 flex min-h-8 items-center justify-end gap-2 pointer-coarse:-mt-11 pointer-coarse:min-h-11">
        <RoomLeft length={text.length} />
        {onCancel ? (
          <Button variant="ghost" size="small" onClick={onCancel}>
            Cancel
          </Button>
        ) : null}
        <Button variant="primary" size="small" type="submit" pending={pending} disabled={text.length > longest}>
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

/** Told only when it gets tight. */
function RoomLeft({ length }: { length: number }) {
  if (length <= longest * 0.9) return null;
  return <span className={length > longest ? "text-12 text-bad" : "text-12 text-ink-3"}>{longest - length} left</span>;
}

/** The draft, and what became of sending it. */
function useComposer({ postId, parentId, onPosted }: Pick<ComposerProps, "postId" | "parentId" | "onPosted">) {
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
  return { text, setText, send, pending: create.isPending, problem };
}
