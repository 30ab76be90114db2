import { sql, statement } from "../../statement.ts";

/**
 * Deletes posts that the caller locked, words included, and takes them out of the queue; listings and clips follow by
 * trigger. Relies on posts_pkey, submissions_pkey.
 */
export const erasePosts = statement({
  name: "deletion.erasePosts",
  columns: {},
  examples: [{ ids: ["00000000-0000-7000-8000-000000000000"] }],
  sql: (p: { ids: readonly string[] }) => sql`
    with withdrawn as (delete from submissions where post_id = any(${p.ids}::uuid[]) and state = 'pending'),
    unexplained as (update submissions set note = '' where post_id = any(${p.ids}::uuid[]) and state <> 'pending' and note <> '')
    update posts set status = 'deleted', status_reason = null, title = '[deleted]', slug = 'deleted', description = '',
      description_html = '', thumbnail_url = null, client_key = null
    where id = any(${p.ids}::uuid[])`,
});
