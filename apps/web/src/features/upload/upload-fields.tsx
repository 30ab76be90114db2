"use client";
import { Checkbox } from "~/components/checkbox.tsx";
import { Field } from "~/components/field.tsx";
import { Textarea } from "~/components/textarea.tsx";
import { AlbumSelect } from "../album/album-select.tsx";
import { VisibilitySelect } from "../image/visibility-select.tsx";
import { TagsField } from "../tag/tags-field.tsx";
import type { UploadWords } from "./upload-item.ts";

type UploadFieldsProps = {
  words: UploadWords;
  /** An album is chosen before; later one adds the picture to more from its page. */
  posted: boolean;
  onChange: (part: Partial<UploadWords>) => void;
};

/** What one may say of a picture besides its title. */
export function UploadFields({ words, posted, onChange }: UploadFieldsProps) {
  return (
    <div className="flex flex-col gap-4 pt-4">
      <Field label="Description" aside="optional">
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            dir="auto"
            maxLength={2000}
            className="min-h-16!"
            value={words.description}
            onChange={(event) => onChange({ description: event.target.value })}
          />
        )}
      </Field>
      <TagsField value={words.tags} onChange={(tags) => onChange({ tags })} />
      <div className="grid gap-4 sm:grid-cols-2">
        <VisibilitySelect value={words.visibility} onChange={(visibility) => onChange({ visibility })} />
        {posted ? null : <AlbumSelect value={words.albumId} onChange={(albumId) => onChange({ albumId })} />}
      </div>
      <Checkbox
        label="Not safe for work"
        hint="Blurred until somebody asks to see it."
        checked={words.nsfw}
        onChange={(event) => onChange({ nsfw: event.target.checked })}
      />
    </div>
  );
}
