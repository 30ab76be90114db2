import { bool, int, nullable, sql, statement } from "../../statement.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

/**
 * Sets a member's vote on a post, 0 takes it back; whether that changed anything, and the post's score after it, null
 * where there is no post. Triggers count. The function relies on post_votes_pkey and listings_pkey.
 */
export const castPostVote = statement({
  name: "vote.castPostVote",
  columns: { changed: bool, score: nullable(int) },
  examples: [
    { userId: nobody, postId: nobody, value: 1, now: new Date(0) },
    { userId: nobody, postId: nobody, value: 0, now: new Date(0) },
  ],
  sql: (p: { userId: string; postId: string; value: -1 | 0 | 1; now: Date }) => sql`
    select changed as "changed", score as "score"
    from cast_post_vote(${p.userId}::uuid, ${p.postId}::uuid, ${p.value}::smallint, ${p.now}::timestamptz)`,
});
