"use client";
import { rejectionTemplates } from "@medley/api/schema/submission";
import { useEffect, useRef } from "react";
import { Field } from "~/components/field.tsx";
import { Textarea } from "~/components/textarea.tsx";
import { ReasonChoice } from "./reason-choice.tsx";
import { ownWords, type Reason } from "./rejection.ts";
import { rejectionNames } from "./rejection-names.ts";

const templates = Object.entries(rejectionTemplates).map(([key, words]) => ({
  key,
  words,
  name: rejectionNames[key as keyof typeof rejectionTemplates],
}));

type ReasonFieldsProps = { reason: Reason; problem: string | undefined; onChange: (reason: Reason) => void };

/** The usual reasons, and a field for other words. */
export function ReasonFields({ reason, problem, onChange }: ReasonFieldsProps) {
  const { choice } = reason;
  const choices = [...templates, { key: ownWords, name: "In your own words", words: undefined }];
  return (
    <>
      <fieldset>
        <legend className="mb-1.5 font-medium text-13">Reason</legend>
        <div className="grid gap-x-6 sm:grid-cols-2">
          {choices.map(({ key, name, words }) => (
            <ReasonChoice
              key={key}
              value={key}
              name={name}
              words={words}
              chosen={choice === key}
              invalid={problem !== undefined && choice === null}
              onChoose={() => onChange({ ...reason, choice: key })}
            />
          ))}
        </div>
      </fieldset>
      {choice === null && problem ? (
        <p role="alert" className="mt-2 text-13 text-bad">
          {problem}
        </p>
      ) : null}
      {choice === ownWords ? (
        <OwnWords text={reason.text} problem={problem} onChange={(text) => onChange({ ...reason, text })} />
      ) : null}
    </>
  );
}

type OwnWordsProps = { text: string; problem: string | undefined; onChange: (text: string) => void };

/** Comes into view when it is asked for, and when there is something wrong with it. */
function OwnWords({ text, problem, onChange }: OwnWordsProps) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Not its result: newer browsers return a promise, which React would take for a clean-up.
    element.current?.scrollIntoView({ block: "nearest" });
  }, [problem]);
  return (
    <div ref={element} className="pt-3">
      <Field label="Your words" error={problem} hint="The author reads this." required>
        {(control) => (
          <Textarea {...control} rows={3} dir="auto" value={text} onChange={(event) => onChange(event.target.value)} />
        )}
      </Field>
    </div>
  );
}
