import { bool, sql, statement, uuid } from "../../statement.ts";

/**
 * Comments whose counters are not what their rows come to, at most `limit` of them, and which counters. One statement,
 * so one snapshot. Reads comments and their votes whole: for a job only. `materialized` lets the
 * planner see that all rows are compared: for a few it would loop within loops.
 */
export const commentDrift = statement({
  name: "jobs.commentDrift",
  columns: { commentId: uuid, votes: bool, replies: bool },
  examples: [{ limit: 10 }],
  sql: (p: { limit: number }) => sql`
    with votes as (
      select comment_id, count(*) filter (where value = 1)::int as up, count(*) filter (where value = -1)::int as down
      from comment_votes group by comment_id
    ),
    answered as (select parent_id, count(*)::int as n from comments where parent_id is not null group by parent_id),
    compared as materialized (
      select c.id, (c.up, c.down) is distinct from (coalesce(v.up, 0), coalesce(v.down, 0)) as votes,
        c.reply_count <> coalesce(a.n, 0) as replies
      from comments c left join votes v on v.comment_id = c.id left join answered a on a.parent_id = c.id
    )
    select id as "commentId", votes as "votes", replies as "replies"
    from compared where votes or replies
    order by id limit ${p.limit}::int`,
});
