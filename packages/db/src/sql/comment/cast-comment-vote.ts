import { sql, statement, uuid } from "../../statement.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

/** Sets a member's vote on a comment; the same value again changes nothing. Triggers count. Relies on comment_votes_pkey. */
export const castCommentVote = statement({
  name: "comment.castCommentVote",
  columns: { commentId: uuid },
  examples: [{ userId: nobody, commentId: nobody, value: 1, now: new Date(0) }],
  sql: (p: { userId: string; commentId: string; value: 1 | -1; now: Date }) => sql`
    insert into comment_votes (user_id, comment_id, value, created_at)
    values (${p.userId}::uuid, ${p.commentId}::uuid, ${p.value}::smallint, ${p.now}::timestamptz)
    on conflict (user_id, comment_id) do update set value = excluded.value where comment_votes.value <> excluded.value
    returning comment_id as "commentId"`,
});
