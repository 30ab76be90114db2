import { sql, statement } from "../../statement.ts";

export interface ChangeAlbumParams {
  id: string;
  title: string;
  slug: string;
  description: string;
  descriptionHtml: string;
  visibility: "public" | "unlisted" | "private";
  now: Date;
}

/** Writes the words and visibility of an album that the caller locked. Relies on albums_pkey. */
export const changeAlbum = statement({
  name: "album.changeAlbum",
  columns: {},
  examples: [
    {
      ...{ id: "00000000-0000-7000-8000-000000000000", title: "Lakes", slug: "lakes" },
      ...{ description: "", descriptionHtml: "", visibility: "public", now: new Date(0) },
    },
  ] satisfies ChangeAlbumParams[] as ChangeAlbumParams[],
  sql: (p: ChangeAlbumParams) => sql`
    update albums set title = ${p.title}::text, slug = ${p.slug}::text, description = ${p.description}::text,
      description_html = ${p.descriptionHtml}::text, visibility = ${p.visibility}::post_visibility,
      updated_at = ${p.now}::timestamptz
    where id = ${p.id}::uuid`,
});
