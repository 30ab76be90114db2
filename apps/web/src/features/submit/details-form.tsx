"use client";
import { useRef } from "react";
import { Button } from "~/components/button.tsx";
import { DetailFields } from "./detail-fields.tsx";
import type { SubmitDraft } from "./submit-draft.ts";
import { SubmitFailure } from "./submit-failure.tsx";
import type { ClipPreview, SubmittedClip } from "./submit-types.ts";
import { useSubmitClip } from "./use-submit-clip.ts";
import type { ChangeDraft } from "./use-submit-draft.ts";

type DetailsFormProps = {
  draft: SubmitDraft;
  preview: ClipPreview;
  change: ChangeDraft;
  onSubmitted: (clip: SubmittedClip) => void;
};

/** What the member says of the clip: its title, words, tags and who may see it. */
export function DetailsForm({ draft, preview, change, onSubmitted }: DetailsFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const { submit, pending, errors, failure } = useSubmitClip({ draft, preview, form, onSubmitted });
  const set = (part: Partial<SubmitDraft>) => change((held) => ({ ...held, ...part }));
  return (
    <form
      ref={form}
      noValidate
      aria-label="About the clip"
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <DetailFields draft={draft} preview={preview} errors={errors} set={set} />
      {failure ? <SubmitFailure failure={failure} /> : null}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-line border-t pt-5">
        <p className="min-w-0 flex-1 basis-60 text-13 text-ink-3">
          New members’ clips wait for a moderator before everybody sees them.
        </p>
        <Button type="submit" variant="primary" size="large" pending={pending} className="max-sm:w-full">
          Submit clip
        </Button>
      </div>
    </form>
  );
}
