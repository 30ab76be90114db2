import { sql, statement, uuid } from "../../statement.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

/** Takes a member's vote on a comment back. Triggers count. Relies on comment_votes_pkey. */
export const retractCommentVote = statement({
  name: "comment.retractCommentVote",
  columns: { commentId: uuid },
  examples: [{ userId: nobody, commentId: nobody }],
  sql: (p: { userId: string; commentId: string }) => sql`
    delete from comment_votes where user_id = ${p.userId}::uuid and comment_id = ${p.commentId}::uuid
    returning comment_id as "commentId"`,
});
