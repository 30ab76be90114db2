import { sql, statement, uuid } from "../../statement.ts";

/**
 * Hides a visible comment; its author's deletion erases its words as well. No row when it was hidden before.
 * The post's listing is locked first, as for a reply: both end up changing listing and comment, and may not wait for
 * each other. Relies on comments_pkey, listings_pkey, comment_texts_pkey.
 */
export const closeComment = statement({
  name: "comment.closeComment",
  columns: { id: uuid },
  examples: [{ id: "00000000-0000-7000-8000-000000000000", status: "removed" }],
  sql: (p: { id: string; status: "deleted" | "removed" }) => sql`
    with place as materialized (
      select l.post_id from listings l
      where l.post_id = (select post_id from comments where id = ${p.id}::uuid) for no key update
    ),
    closed as (
      update comments c set status = ${p.status}::comment_status from place
      where c.id = ${p.id}::uuid and c.post_id = place.post_id and c.status = 'visible' returning c.id
    ),
    erased as (
      delete from comment_texts x using closed where x.comment_id = closed.id and ${p.status} = 'deleted'
    )
    select id as "id" from closed`,
});
