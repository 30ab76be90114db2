import { Field } from "~/components/field.tsx";
import { Select } from "~/components/select.tsx";
import type { DetailFieldsProps } from "./detail-fields.tsx";
import { languageName, languages } from "./languages.ts";

/** Where the post will be found: by whom, and in which language. */
export function PlaceFields({ draft, preview, errors, set }: DetailFieldsProps) {
  const known = preview.twitch?.language;
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <Field label="Who can see it">
        {(control) => (
          <Select
            {...control}
            name="visibility"
            value={draft.visibility}
            onChange={(event) => set({ visibility: event.target.value === "unlisted" ? "unlisted" : "public" })}
          >
            <option value="public">Everyone</option>
            <option value="unlisted">Anyone with the link</option>
          </Select>
        )}
      </Field>
      <Field label="Language" error={errors.language}>
        {(control) => (
          <Select
            {...control}
            name="language"
            value={draft.language ?? ""}
            onChange={(event) => set({ language: event.target.value || null })}
          >
            <option value="">{known ? `As on Twitch: ${languageName(known)}` : "Not said"}</option>
            {languages.map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  );
}
