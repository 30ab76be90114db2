import { Checkbox } from "~/components/checkbox.tsx";
import { Field } from "~/components/field.tsx";
import { Input } from "~/components/input.tsx";
import { Textarea } from "~/components/textarea.tsx";
import { MarkdownField } from "../comment/markdown-field.tsx";
import { TagsField } from "../tag/tags-field.tsx";
import type { FieldErrors } from "./form-errors.ts";
import { ManualFields } from "./manual-fields.tsx";
import { PlaceFields } from "./place-fields.tsx";
import { isManual, titleOf } from "./submission.ts";
import type { SubmitDraft } from "./submit-draft.ts";
import type { ClipPreview } from "./submit-types.ts";

/** A new post may be given fewer tags than one gathers later. */
const mostTags = 10;

export type DetailFieldsProps = {
  draft: SubmitDraft;
  preview: ClipPreview;
  errors: FieldErrors;
  set: (part: Partial<SubmitDraft>) => void;
};

/** The fields of the form, in the order in which one thinks of them. */
export function DetailFields({ draft, preview, errors, set }: DetailFieldsProps) {
  const title = titleOf(draft, preview);
  return (
    <>
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
      <NoteField draft={draft} errors={errors} set={set} />
    </>
  );
}

function NoteField({ draft, errors, set }: Omit<DetailFieldsProps, "preview">) {
  return (
    <Field label="Note to the moderators" aside="optional" hint="Only they read it." error={errors.note}>
      {(control) => (
        <Textarea
          {...control}
          name="note"
          dir="auto"
          rows={2}
          value={draft.note}
          onChange={(event) => set({ note: event.target.value })}
        />
      )}
    </Field>
  );
}
