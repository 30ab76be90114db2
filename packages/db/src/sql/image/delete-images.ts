import { sql, statement } from "../../statement.ts";

/**
 * Deletes images that the caller locked and takes them out of the queue; listings, albums' counts, their bytes' part in
 * what their owner has stored follow by themselves. Relies on posts_pkey, submissions_pkey.
 */
export const deleteImages = statement({
  name: "image.deleteImages",
  columns: {},
  examples: [{ ids: ["00000000-0000-7000-8000-000000000000"] }],
  sql: (p: { ids: readonly string[] }) => sql`
    with withdrawn as (delete from submissions where post_id = any(${p.ids}::uuid[]) and state = 'pending')
    update posts set status = 'deleted', status_reason = null where id = any(${p.ids}::uuid[])`,
});
