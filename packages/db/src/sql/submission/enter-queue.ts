import { sql, statement } from "../../statement.ts";

/** Puts pending posts that the caller locked into the queue, also those that were there before. Relies on submissions_pkey. */
export const enterQueue = statement({
  name: "submission.enterQueue",
  columns: {},
  examples: [{ postIds: ["00000000-0000-7000-8000-000000000000"], now: new Date(0) }],
  sql: (p: { postIds: readonly string[]; now: Date }) => sql`
    insert into submissions (post_id, submitted_at)
    select p.id, ${p.now}::timestamptz from unnest(${p.postIds}::uuid[]) p(id)
    on conflict (post_id) do update set state = 'pending', reason = null, submitted_at = excluded.submitted_at,
      decided_at = null, decided_by_id = null`,
});
