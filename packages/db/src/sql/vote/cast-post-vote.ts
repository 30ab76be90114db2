import { sql, statement, uuid } from "../../statement.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

/** Sets a member's vote on a post; the same value again changes nothing. Triggers count. Relies on post_votes_pkey. */
export const castPostVote = statement({
  name: "vote.castPostVote",
  columns: { postId: uuid },
  examples: [{ userId: nobody, postId: nobody, value: 1, now: new Date(0) }],
  sql: (p: { userId: string; postId: string; value: 1 | -1; now: Date }) => sql`
    insert into post_votes (user_id, post_id, value, created_at)
    values (${p.userId}::uuid, ${p.postId}::uuid, ${p.value}::smallint, ${p.now}::timestamptz)
    on conflict (user_id, post_id) do update set value = excluded.value where post_votes.value <> excluded.value
    returning post_id as "postId"`,
});
