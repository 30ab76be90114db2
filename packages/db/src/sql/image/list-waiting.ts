import { sql, statement, uuid } from "../../statement.ts";

/**
 * Images that wait to be processed, after a post in the order of ids, those completed a moment ago left out. Relies on
 * images_waiting_idx, posts_pkey.
 */
export const listWaiting = statement({
  name: "image.listWaiting",
  columns: { id: uuid },
  examples: [{ after: "00000000-0000-7000-8000-000000000000", before: new Date(0), limit: 10 }],
  sql: (p: { after: string; before: Date; limit: number }) => sql`
    select m.post_id as "id" from images m join posts p on p.id = m.post_id
    where m.processed_at is null and m.failure is null and m.post_id > ${p.after}::uuid and p.status = 'processing'
      and p.created_at < ${p.before}::timestamptz
    order by m.post_id limit ${p.limit}::int`,
});
