"use client";
import { Field } from "~/components/field.tsx";
import { Select } from "~/components/select.tsx";
import { useOwnAlbums } from "./use-own-albums.ts";

type AlbumSelectProps = {
  label?: string;
  /** What choosing no album is called. */
  none?: string;
  value: string | null;
  onChange: (albumId: string | null) => void;
};

/** One of one's own albums, or none. Nothing at all for somebody who has none. */
export function AlbumSelect({ label = "Album", none = "None", value, onChange }: AlbumSelectProps) {
  const albums = useOwnAlbums();
  if (albums.length === 0) return null;
  return (
    <Field label={label} aside="optional">
      {(control) => (
        <Select {...control} value={value ?? ""} onChange={(event) => onChange(event.target.value || null)}>
          <option value="">{none}</option>
          {albums.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
