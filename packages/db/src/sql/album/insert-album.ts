import { sql, statement, text, uuid } from "../../statement.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

export interface InsertAlbumParams {
  id: string;
  ownerId: string;
  clientKey: string;
  title: string;
  slug: string;
  description: string;
  descriptionHtml: string;
  visibility: "public" | "unlisted" | "private";
  now: Date;
}

/** Makes an album; no row when one was made with the same client key. Relies on albums_owner_id_client_key_key. */
export const insertAlbum = statement({
  name: "album.insertAlbum",
  columns: { id: uuid, slug: text },
  examples: [
    {
      ...{ id: nobody, ownerId: nobody, clientKey: nobody, title: "Lakes", slug: "lakes" },
      ...{ description: "", descriptionHtml: "", visibility: "public", now: new Date(0) },
    },
  ] satisfies InsertAlbumParams[] as InsertAlbumParams[],
  sql: (p: InsertAlbumParams) => sql`
    insert into albums (id, owner_id, client_key, title, slug, description, description_html, visibility, created_at, updated_at)
    select ${p.id}::uuid, u.id, ${p.clientKey}::uuid, ${p.title}::text, ${p.slug}::text, ${p.description}::text,
      ${p.descriptionHtml}::text, ${p.visibility}::post_visibility, ${p.now}::timestamptz, ${p.now}::timestamptz
    from users u where u.id = ${p.ownerId}::uuid
    on conflict (owner_id, client_key) do nothing returning id as "id", slug as "slug"`,
});
