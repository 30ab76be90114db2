import { sql, statement, uuid } from "../../statement.ts";
import { anybody, mayOpen } from "../visibility.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

export interface ListUpvotedParams {
  userId: string;
  after: string | null;
  limit: number;
}

/**
 * The posts a member voted up that are still open to everyone with the link, newest posts first: that is the order of
 * their ids and of the key of votes, so no vote has a further index to write. Nobody votes on posts of their own.
 * Relies on post_votes_pkey, posts_pkey.
 */
export const listUpvoted = statement({
  name: "vote.listUpvoted",
  columns: { id: uuid },
  examples: [
    { userId: nobody, after: null, limit: 10 },
    { userId: nobody, after: nobody, limit: 10 },
  ] satisfies ListUpvotedParams[],
  sql: (p: ListUpvotedParams) => sql`
    select v.post_id as "id" from post_votes v join posts p on p.id = v.post_id
    where v.user_id = ${p.userId}::uuid and v.value = 1 and ${mayOpen("p", anybody)}
      ${p.after === null ? sql`` : sql`and v.post_id < ${p.after}::uuid`}
    order by v.post_id desc limit ${p.limit}::int`,
});
