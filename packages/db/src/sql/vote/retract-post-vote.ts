import { sql, statement, uuid } from "../../statement.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

/** Takes a member's vote on a post back. Triggers count. Relies on post_votes_pkey. */
export const retractPostVote = statement({
  name: "vote.retractPostVote",
  columns: { postId: uuid },
  examples: [{ userId: nobody, postId: nobody }],
  sql: (p: { userId: string; postId: string }) => sql`
    delete from post_votes where user_id = ${p.userId}::uuid and post_id = ${p.postId}::uuid returning post_id as "postId"`,
});
