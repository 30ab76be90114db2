"use client";
import { DecideInput, rejectionTemplates } from "@medley/api/schema/submission";
import { type FormEvent, useId, useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "~/components/button.tsx";
import { Dialog } from "~/components/dialog.tsx";
import { Field } from "~/components/field.tsx";
import { focusFirstInvalid } from "~/components/focus-first-invalid.ts";
import { Textarea } from "~/components/textarea.tsx";
import { ReasonChoice } from "./reason-choice.tsx";
import { rejectionNames } from "./rejection-names.ts";

const ownWords = "own";
const templates = Object.entries(rejectionTemplates).map(([key, words]) => ({
  key,
  words,
  name: rejectionNames[key as keyof typeof rejectionTemplates],
}));

type RejectDialogProps = {
  ids: string[];
  /** The one that is rejected, when it is one. */
  title: string | undefined;
  onReject: (reason: string) => void;
  onClose: () => void;
};

/** Why submissions are rejected: one of the usual reasons, or the moderator's own words. The author reads it. */
export function RejectDialog({ ids, title, onReject, onClose }: RejectDialogProps) {
  const [choice, setChoice] = useState<string>();
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string>();
  const formId = useId();

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const reason = choice === ownWords ? text : (choice ?? "");
    const read = DecideInput.safeParse({ decision: "reject", ids, reason });
    if (read.success) return onReject(reason);
    const wrong = choice === ownWords ? read.error.issues[0]?.message : "Pick a reason.";
    flushSync(() => setProblem(wrong));
    focusFirstInvalid(form);
  }

  return (
    <Dialog
      open
      onClose={onClose}
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
        <fieldset>
          <legend className="mb-1.5 font-medium text-13">Reason</legend>
          {templates.map(({ key, name, words }) => (
            <ReasonChoice
              key={key}
              value={key}
              name={name}
              words={words}
              chosen={choice === key}
              invalid={problem !== undefined && choice === undefined}
              onChoose={() => setChoice(key)}
            />
          ))}
          <ReasonChoice
            value={ownWords}
            name="In your own words"
            chosen={choice === ownWords}
            invalid={false}
            onChoose={() => setChoice(ownWords)}
          />
        </fieldset>
        {choice === ownWords ? (
          <Field label="Your words" error={problem} hint="The author reads this." className="mt-2" required>
            {(control) => (
              <Textarea
                {...control}
                rows={3}
                dir="auto"
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Field>
        ) : problem ? (
          <p role="alert" className="mt-2 text-13 text-bad">
            {problem}
          </p>
        ) : null}
      </form>
    </Dialog>
  );
}
