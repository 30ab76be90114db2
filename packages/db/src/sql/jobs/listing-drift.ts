import { bool, sql, statement, uuid } from "../../statement.ts";

/**
 * Posts whose counters are not what their rows come to, at most `limit` of them, and which counters. One statement, so
 * one snapshot. Reads votes, favourites, comments and tags whole: for a job only. `materialized` lets the
 * planner see that all rows are compared: for a few it would loop within loops.
 */
export const listingDrift = statement({
  name: "jobs.listingDrift",
  columns: { postId: uuid, votes: bool, favorites: bool, comments: bool, tags: bool },
  examples: [{ limit: 10 }],
  sql: (p: { limit: number }) => sql`
    with votes as (
      select post_id, count(*) filter (where value = 1)::int as up, count(*) filter (where value = -1)::int as down
      from post_votes group by post_id
    ),
    kept as (select post_id, count(*)::int as n from favorites group by post_id),
    said as (select post_id, count(*)::int as n from comments where status = 'visible' group by post_id),
    tagged as (select post_id, array_agg(tag_id order by tag_id) as ids from post_tags group by post_id),
    compared as materialized (
      select l.post_id, (l.up, l.down) is distinct from (coalesce(v.up, 0), coalesce(v.down, 0)) as votes,
        l.favorite_count <> coalesce(k.n, 0) as favorites, l.comment_count <> coalesce(s.n, 0) as comments,
        l.tag_ids <> coalesce(t.ids, '{}') as tags
      from listings l left join votes v using (post_id) left join kept k using (post_id)
        left join said s using (post_id) left join tagged t using (post_id)
    )
    select post_id as "postId", votes as "votes", favorites as "favorites", comments as "comments", tags as "tags"
    from compared where votes or favorites or comments or tags
    order by post_id limit ${p.limit}::int`,
});
