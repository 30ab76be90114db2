import type { PostStatus } from "../../generated/enums.ts";
import { sql, statement } from "../../statement.ts";

export interface ChangePostParams {
  id: string;
  title: string;
  slug: string;
  description: string;
  descriptionHtml: string;
  nsfw: boolean;
  nsfwByStaff: boolean;
  visibility: "public" | "unlisted" | "private";
  status: PostStatus;
  publishedAt: Date | null;
  editedAt: Date | null;
}

/** Writes the words and marks of a post that the caller locked; its listing follows by trigger. Relies on posts_pkey. */
export const changePost = statement({
  name: "post.changePost",
  columns: {},
  examples: [
    {
      id: "00000000-0000-7000-8000-000000000000",
      title: "A fine play",
      slug: "a-fine-play",
      description: "",
      descriptionHtml: "",
      nsfw: false,
      nsfwByStaff: false,
      visibility: "public",
      status: "active",
      publishedAt: new Date(0),
      editedAt: null,
    },
  ],
  sql: (p: ChangePostParams) => sql`
    update posts set title = ${p.title}::text, slug = ${p.slug}::text, description = ${p.description}::text,
      description_html = ${p.descriptionHtml}::text, nsfw = ${p.nsfw}::boolean,
      nsfw_by_staff = ${p.nsfwByStaff}::boolean,
      visibility = ${p.visibility}::post_visibility, status = ${p.status}::post_status,
      published_at = ${p.publishedAt}::timestamptz, edited_at = ${p.editedAt}::timestamptz
    where id = ${p.id}::uuid`,
});
