import { sql, statement } from "../../statement.ts";

/** Puts a pending post into the queue. */
export const insertSubmission = statement({
  name: "submission.insertSubmission",
  columns: {},
  examples: [{ postId: "00000000-0000-7000-8000-000000000000", note: "", now: new Date(0) }],
  sql: (p: { postId: string; note: string; now: Date }) => sql`
    insert into submissions (post_id, note, submitted_at)
    values (${p.postId}::uuid, ${p.note}::text, ${p.now}::timestamptz)`,
});
