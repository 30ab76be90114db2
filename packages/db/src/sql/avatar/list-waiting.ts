import { sql, statement, uuid } from "../../statement.ts";

/** Pictures of members that wait to be processed, after one in the order of ids. Relies on avatars_waiting_idx. */
export const listWaitingAvatars = statement({
  name: "avatar.listWaitingAvatars",
  columns: { id: uuid },
  examples: [{ after: "00000000-0000-7000-8000-000000000000", before: new Date(0), limit: 10 }],
  sql: (p: { after: string; before: Date; limit: number }) => sql`
    select id as "id" from avatars
    where processed_at is null and failure is null and id > ${p.after}::uuid and created_at < ${p.before}::timestamptz
    order by id limit ${p.limit}::int`,
});
