import { Field } from "~/components/field.tsx";
import { Select } from "~/components/select.tsx";
import { type Visibility, visibilityNames } from "./visibility-names.ts";

type VisibilitySelectProps = {
  label?: string;
  value: Visibility;
  onChange: (visibility: Visibility) => void;
  /** A clip is on Twitch for everybody: it can't be one's own alone. */
  clip?: boolean;
};

/** Who can see a post or an album. */
export function VisibilitySelect({ label = "Who can see it", value, onChange, clip = false }: VisibilitySelectProps) {
  return (
    <Field label={label}>
      {(control) => (
        <Select {...control} value={value} onChange={(event) => onChange(event.target.value as Visibility)}>
          {Object.entries(visibilityNames).map(([each, name]) =>
            clip && each === "private" ? null : (
              <option key={each} value={each}>
                {name}
              </option>
            ),
          )}
        </Select>
      )}
    </Field>
  );
}
