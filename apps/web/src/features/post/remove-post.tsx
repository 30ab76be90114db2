"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "~/components/button.tsx";
import { Dialog } from "~/components/dialog.tsx";
import { Field } from "~/components/field.tsx";
import { Textarea } from "~/components/textarea.tsx";
import { readError } from "~/trpc/api-error.ts";
import { useTRPC } from "~/trpc/client.tsx";
import { errorWords } from "~/trpc/error-words.ts";
import type { PostPage } from "./post-types.ts";

type RemovePostProps = { post: PostPage; own: boolean; onClose: () => void };

/** Deletes one's own post, or, for staff, removes somebody's with a reason. */
export function RemovePost({ post, own, onClose }: RemovePostProps) {
  const [reason, setReason] = useState("");
  const trpc = useTRPC();
  const client = useQueryClient();
  const removal = useMutation(
    trpc.post.remove.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries({ queryKey: trpc.post.get.queryKey({ id: post.id }) });
        // The author's deleted post is gone for them as well.
        if (own) window.location.assign(post.kind === "image" ? "/library" : "/submissions");
        else onClose();
      },
    }),
  );
  const error = removal.error ? errorWords(readError(removal.error)) : undefined;
  return (
    <Dialog
      open
      onClose={onClose}
      title={own ? "Delete this post?" : "Remove this post?"}
      footer={
        <>
          <Button variant="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button
            variant="danger"
            pending={removal.isPending}
            disabled={!own && reason.trim().length < 3}
            onClick={() => removal.mutate(own ? { id: post.id } : { id: post.id, reason })}
          >
            {own ? "Delete" : "Remove"}
          </Button>
        </>
      }
    >
      {own ? (
        <WhatDeletingMeans kind={post.kind} error={error} />
      ) : (
        <Field label="Reason" hint="The author reads this. A removed post can be restored." error={error} required>
          {(control) => (
            <Textarea {...control} rows={3} value={reason} onChange={(event) => setReason(event.target.value)} />
          )}
        </Field>
      )}
    </Dialog>
  );
}

function WhatDeletingMeans({ kind, error }: { kind: PostPage["kind"]; error: string | undefined }) {
  return (
    <>
      <p className="text-ink-2">
        {kind === "image"
          ? "Nobody will see it any more, and its files are deleted. This can’t be undone."
          : "Nobody will see it any more, and its clip may be posted again."}
      </p>
      {error ? (
        <p role="alert" className="mt-3 text-bad">
          {error}
        </p>
      ) : null}
    </>
  );
}
