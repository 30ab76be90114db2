import { sql, statement, uuid } from "../../statement.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

export interface InsertImagePostParams {
  id: string;
  authorId: string;
  clientKey: string;
  title: string;
  slug: string;
  description: string;
  descriptionHtml: string;
  nsfw: boolean;
  language: string | null;
  visibility: "public" | "unlisted" | "private";
  now: Date;
}

/**
 * Makes an image's post, in processing, unless its author made one under the same client key; then there is no row. A
 * call that runs beside another with the same key waits for it. Relies on posts_author_id_client_key_key.
 */
export const insertImagePost = statement({
  name: "image.insertImagePost",
  columns: { id: uuid },
  examples: [
    {
      ...{ id: nobody, authorId: nobody, clientKey: nobody, title: "A cat", slug: "a-cat", description: "" },
      ...{ descriptionHtml: "", nsfw: false, language: null, visibility: "private", now: new Date(0) },
    },
  ],
  sql: (p: InsertImagePostParams) => sql`
    insert into posts (id, kind, author_id, client_key, title, slug, description, description_html, nsfw, language,
      visibility, status, created_at)
    values (${p.id}::uuid, 'image', ${p.authorId}::uuid, ${p.clientKey}::uuid, ${p.title}::text, ${p.slug}::text,
      ${p.description}::text, ${p.descriptionHtml}::text, ${p.nsfw}::boolean, ${p.language}::text,
      ${p.visibility}::post_visibility, 'processing', ${p.now}::timestamptz)
    on conflict (author_id, client_key) do nothing
    returning id as "id"`,
});
