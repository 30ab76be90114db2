import { sql, statement, uuids } from "../../statement.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

/**
 * Takes back a deleted member's next votes on comments, at most `limit`, and answers of what. A trigger counts them once for the
 * statement, locking comments and then their authors, each in the order of ids. Relies on comment_votes_pkey.
 */
export const takeCommentVotes = statement({
  name: "deletion.takeCommentVotes",
  columns: { ids: uuids },
  examples: [{ userId: nobody, after: nobody, limit: 10 }],
  sql: (p: { userId: string; after: string; limit: number }) => sql`
    with next as materialized (
      select comment_id from comment_votes
      where user_id = ${p.userId}::uuid and comment_id > ${p.after}::uuid order by comment_id limit ${p.limit}::int
    ),
    gone as (
      delete from comment_votes g using next n where g.user_id = ${p.userId}::uuid and g.comment_id = n.comment_id returning g.comment_id
    )
    select coalesce(array_agg(comment_id order by comment_id), '{}') as "ids" from gone`,
});
