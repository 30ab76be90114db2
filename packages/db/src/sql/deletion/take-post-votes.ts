import { sql, statement, uuids } from "../../statement.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

/**
 * Takes back a deleted member's next votes on posts, at most `limit`, and answers of what. A trigger counts them once for the
 * statement, locking listings and then their authors, each in the order of ids. Relies on post_votes_pkey.
 */
export const takePostVotes = statement({
  name: "deletion.takePostVotes",
  columns: { ids: uuids },
  examples: [{ userId: nobody, after: nobody, limit: 10 }],
  sql: (p: { userId: string; after: string; limit: number }) => sql`
    with next as materialized (
      select post_id from post_votes
      where user_id = ${p.userId}::uuid and post_id > ${p.after}::uuid order by post_id limit ${p.limit}::int
    ),
    gone as (
      delete from post_votes g using next n where g.user_id = ${p.userId}::uuid and g.post_id = n.post_id returning g.post_id
    )
    select coalesce(array_agg(post_id order by post_id), '{}') as "ids" from gone`,
});
