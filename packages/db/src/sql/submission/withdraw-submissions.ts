import { sql, statement } from "../../statement.ts";

/** Takes an undecided post out of the queue; a decision stays as the post's record. Relies on submissions_pkey. */
export const withdrawSubmission = statement({
  name: "submission.withdrawSubmission",
  columns: {},
  examples: [{ postId: "00000000-0000-7000-8000-000000000000" }],
  sql: (p: { postId: string }) => sql`
    delete from submissions where post_id = ${p.postId}::uuid and state = 'pending'`,
});
