import { sql, statement, uuid } from "../../statement.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

export interface InsertPostParams {
  id: string;
  kind: "clip" | "image";
  status: "pending" | "active" | "processing";
  authorId: string;
  clientKey: string;
  title: string;
  slug: string;
  description: string;
  descriptionHtml: string;
  nsfw: boolean;
  language: string | null;
  visibility: "public" | "unlisted" | "private";
  thumbnailUrl: string | null;
  /** When it appears, if it does at once. */
  publishedAt: Date | null;
  now: Date;
}

/**
 * Makes a post, unless its author made one under the same client key; then there is no row. A call that runs
 * beside another with the same key waits for it. Relies on posts_author_id_client_key_key.
 */
export const insertPost = statement({
  name: "post.insertPost",
  columns: { id: uuid },
  examples: [null, new Date(0)].map(
    (publishedAt): InsertPostParams => ({
      id: nobody,
      kind: "clip",
      status: publishedAt ? "active" : "pending",
      authorId: nobody,
      clientKey: nobody,
      title: "A fine play",
      slug: "a-fine-play",
      description: "",
      descriptionHtml: "",
      nsfw: false,
      language: null,
      visibility: "public",
      thumbnailUrl: null,
      publishedAt,
      now: new Date(0),
    }),
  ),
  sql: (p: InsertPostParams) => sql`
    insert into posts (id, kind, author_id, client_key, title, slug, description, description_html, nsfw, language,
      visibility, thumbnail_url, status, published_at, created_at)
    values (${p.id}::uuid, ${p.kind}::post_kind, ${p.authorId}::uuid, ${p.clientKey}::uuid, ${p.title}::text, ${p.slug}::text,
      ${p.description}::text, ${p.descriptionHtml}::text, ${p.nsfw}::boolean, ${p.language}::text,
      ${p.visibility}::post_visibility, ${p.thumbnailUrl}::text,
      ${p.status}::post_status, ${p.publishedAt}::timestamptz, ${p.now}::timestamptz)
    on conflict (author_id, client_key) do nothing
    returning id as "id"`,
});
