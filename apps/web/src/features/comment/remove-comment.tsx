"use client";
import { useState } from "react";
import { Button } from "~/components/button.tsx";
import { ConfirmDialog } from "~/components/confirm-dialog.tsx";
import { Dialog } from "~/components/dialog.tsx";
import { Field } from "~/components/field.tsx";
import { Textarea } from "~/components/textarea.tsx";
import type { CommentNode } from "./comment-types.ts";

type RemoveCommentProps = {
  comment: CommentNode;
  onClose: () => void;
  onRemove: (removal: { commentId: string; reason?: string }) => void;
};

/** Deletes one's own comment, or, for staff, removes somebody's with a reason. */
export function RemoveComment({ comment, onClose, onRemove }: RemoveCommentProps) {
  const [reason, setReason] = useState("");
  const remove = (removal: { reason?: string }) => {
    onRemove({ commentId: comment.id, ...removal });
    onClose();
  };
  if (comment.viewer?.mine) {
    return (
      <ConfirmDialog
        open
        onClose={onClose}
        onConfirm={() => remove({})}
        title="Delete this comment?"
        confirmLabel="Delete"
        danger
      >
        The text goes for good; replies to it stay.
      </ConfirmDialog>
    );
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="Remove this comment?"
      footer={
        <>
          <Button variant="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="danger" disabled={reason.trim().length < 3} onClick={() => remove({ reason })}>
            Remove
          </Button>
        </>
      }
    >
      <Field label="Reason" hint="The author reads this. Replies to the comment stay." required>
        {(control) => (
          <Textarea {...control} rows={3} value={reason} onChange={(event) => setReason(event.target.value)} />
        )}
      </Field>
    </Dialog>
  );
}
