import { nullable, sql, statement, text, uuid } from "../../statement.ts";
import { postStatus } from "../enums.ts";
import { imageColumn, imageJson } from "../post/card-json.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

/** How a member's own images of these ids fare, in no order. Relies on images_pkey, posts_pkey. */
export const ownStates = statement({
  name: "image.ownStates",
  columns: {
    id: uuid,
    slug: text,
    status: postStatus,
    title: text,
    thumbnailUrl: nullable(text),
    failure: nullable(text),
    waitsFor: nullable(text),
    image: imageColumn,
  },
  examples: [{ ownerId: nobody, ids: [nobody] }],
  sql: (p: { ownerId: string; ids: readonly string[] }) => sql`
    select p.id as "id", p.slug as "slug", p.status as "status", p.title as "title", p.thumbnail_url as "thumbnailUrl",
      m.failure as "failure", m.waits_for as "waitsFor", ${imageJson} as "image"
    from images m join posts p on p.id = m.post_id
    where m.post_id = any(${p.ids}::uuid[]) and m.owner_id = ${p.ownerId}::uuid and p.status <> 'deleted'`,
});
