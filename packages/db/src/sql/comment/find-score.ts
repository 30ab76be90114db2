import { int, sql, statement } from "../../statement.ts";

/** A comment's score and a member's own vote on it. Relies on comments_pkey, comment_votes_pkey. */
export const findCommentScore = statement({
  name: "comment.findCommentScore",
  columns: { score: int, vote: int },
  examples: [{ commentId: "00000000-0000-7000-8000-000000000000", userId: "00000000-0000-7000-8000-000000000000" }],
  sql: (p: { commentId: string; userId: string }) => sql`
    select c.score as "score", coalesce(v.value, 0)::int as "vote" from comments c
    left join comment_votes v on v.comment_id = c.id and v.user_id = ${p.userId}::uuid
    where c.id = ${p.commentId}::uuid`,
});
