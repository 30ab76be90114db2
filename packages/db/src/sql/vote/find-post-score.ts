import { int, sql, statement } from "../../statement.ts";

/** A post's score. Relies on listings_pkey. */
export const findPostScore = statement({
  name: "vote.findPostScore",
  columns: { score: int },
  examples: [{ postId: "00000000-0000-7000-8000-000000000000" }],
  sql: (p: { postId: string }) => sql`select score as "score" from listings where post_id = ${p.postId}::uuid`,
});
