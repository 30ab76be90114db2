import { sql, statement } from "../../statement.ts";

/** Takes undecided posts out of the queue; a decision stays as a post's record. Relies on submissions_pkey. */
export const withdrawSubmissions = statement({
  name: "submission.withdrawSubmissions",
  columns: {},
  examples: [{ postIds: ["00000000-0000-7000-8000-000000000000"] }],
  sql: (p: { postIds: readonly string[] }) => sql`
    delete from submissions where post_id = any(${p.postIds}::uuid[]) and state = 'pending'`,
});
