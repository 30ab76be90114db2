"use client";
import { DecideInput } from "@medley/api/schema/submission";
import { type FormEvent, useId, useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "~/components/button.tsx";
import { Dialog } from "~/components/dialog.tsx";
import { focusFirstInvalid } from "~/components/focus-first-invalid.ts";
import { ReasonFields } from "./reason-fields.tsx";
import { problemWith, type Reason, reasonOf } from "./rejection.ts";

type RejectDialogProps = {
  ids: string[];
  /** The one that is rejected, when it is one. */
  title: string | undefined;
  onReject: (reason: string) => void;
  onClose: () => void;
};

/** Why submissions are rejected: one of the usual reasons, or the moderator's own words. The author reads it. */
export function RejectDialog({ ids, title, onReject, onClose }: RejectDialogProps) {
  const [reason, setReason] = useState<Reason>({ choice: null, text: "" });
  const [problem, setProblem] = useState<string>();
  const formId = useId();

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const read = DecideInput.safeParse({ decision: "reject", ids, reason: reasonOf(reason) });
    if (read.success) return onReject(reasonOf(reason));
    flushSync(() => setProblem(problemWith(reason, read.error.issues[0]?.message)));
    focusFirstInvalid(form);
  }

  return (
    <Dialog
      open
      onClose={onClose}
      size="wide"
      title={title === undefined ? `Reject ${ids.length} submissions?` : "Reject this submission?"}
      footer={
        <>
          <Button variant="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" form={formId} variant="danger">
            Reject
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={onSubmit}>
        {title === undefined ? null : (
          <p className="mb-3 line-clamp-2 text-13 text-ink-2" dir="auto">
            “{title}”
          </p>
        )}
        <ReasonFields
          reason={reason}
          problem={problem}
          onChange={(next) => {
            setReason(next);
            setProblem(undefined);
          }}
        />
      </form>
    </Dialog>
  );
}
