import { bool, sql, statement, text, uuid } from "../../statement.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

/**
 * Takes a member's own failed image back into processing, if its bytes are still there: `again` says whether. No row for
 * an image that isn't theirs or didn't fail. Relies on posts_pkey, images_pkey.
 */
export const retryImage = statement({
  name: "image.retryImage",
  columns: { id: uuid, slug: text, again: bool },
  examples: [{ id: nobody, ownerId: nobody }],
  sql: (p: { id: string; ownerId: string }) => sql`
    with failed as (
      select p.id, p.slug, m.staged_key is not null as again
      from posts p join images m on m.post_id = p.id
      where p.id = ${p.id}::uuid and m.owner_id = ${p.ownerId}::uuid and p.status = 'failed' for no key update of p, m
    ), post as (update posts p set status = 'processing', status_reason = null from failed f where p.id = f.id and f.again returning p.id),
    image as (
      update images m set failure = null, failure_detail = null, attempts = 0 from post where m.post_id = post.id
      returning m.post_id
    )
    select f.id as "id", f.slug as "slug", (f.again and (select count(*) from image) = 1) as "again" from failed f`,
});
