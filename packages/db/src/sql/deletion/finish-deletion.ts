import { sql, statement } from "../../statement.ts";

/** Notes that nothing of a deleted member is left to erase. Relies on member_deletions_pkey. */
export const finishDeletion = statement({
  name: "deletion.finishDeletion",
  columns: {},
  examples: [{ userId: "00000000-0000-7000-8000-000000000000", now: new Date(0) }],
  sql: (p: { userId: string; now: Date }) => sql`
    update member_deletions set finished_at = ${p.now}::timestamptz where user_id = ${p.userId}::uuid`,
});
