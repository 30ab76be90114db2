"use client";
import { useRef } from "react";
import { Button } from "~/components/button.tsx";
import { Checkbox } from "~/components/checkbox.tsx";
import { Field } from "~/components/field.tsx";
import { Input } from "~/components/input.tsx";
import { Textarea } from "~/components/textarea.tsx";
import { MarkdownField } from "../comment/markdown-field.tsx";
import { TagsField } from "../tag/tags-field.tsx";
import { ManualFields } from "./manual-fields.tsx";
import { PlaceFields } from "./place-fields.tsx";
import { isManual, titleOf } from "./submission.ts";
import type { SubmitDraft } from "./submit-draft.ts";
import { SubmitFailure } from "./submit-failure.tsx";
import type { ClipPreview, SubmittedClip } from "./submit-types.ts";
import { useSubmitClip } from "./use-submit-clip.ts";
import type { ChangeDraft } from "./use-submit-draft.ts";

/** A new post may be given fewer tags than one gathers later. */
const mostTags = 10;

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
  const title = titleOf(draft, preview);
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
      <Field label="Title" error={errors.title} aside={`${[...title].length}/200`} required>
        {(control) => (
          <Input
            {...control}
            name="title"
            dir="auto"
            autoComplete="off"
            value={title}
            onChange={(event) => set({ title: event.target.value })}
          />
        )}
      </Field>
      {isManual(preview) ? <ManualFields draft={draft} errors={errors} set={set} /> : null}
      <Field label="Description" aside="optional" error={errors.description}>
        {(control) => (
          <MarkdownField
            {...control}
            name="description"
            dir="auto"
            rows={4}
            placeholder="What should people know?"
            value={draft.description}
            onChange={(description) => set({ description })}
          />
        )}
      </Field>
      <TagsField most={mostTags} value={draft.tags} onChange={(tags) => set({ tags })} error={errors.tags} />
      <PlaceFields draft={draft} preview={preview} errors={errors} set={set} />
      <Checkbox
        label="Not safe for work"
        hint="Blurred until somebody asks to see it."
        name="nsfw"
        checked={draft.nsfw}
        onChange={(event) => set({ nsfw: event.target.checked })}
      />
      <Field label="Note to the moderators" aside="optional" hint="Only they read it." error={errors.note}>
        {(control) => (
          <Textarea
            {...control}
            name="note"
            dir="auto"
            rows={2}
            className="min-h-16"
            value={draft.note}
            onChange={(event) => set({ note: event.target.value })}
          />
        )}
      </Field>
      {failure ? <SubmitFailure failure={failure} /> : null}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-line border-t pt-5">
        <p className="min-w-0 flex-1 basis-60 text-13 text-ink-3">
          New members’ clips wait for a moderator before everybody sees them.
        </p>
        <Button type="submit" variant="primary" size="large" pending={pending}>
          Submit clip
        </Button>
      </div>
    </form>
  );
}
