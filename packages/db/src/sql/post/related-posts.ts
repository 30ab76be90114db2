import { sql, statement, uuids } from "../../statement.ts";

/**
 * Listed posts like a given one, most alike first: 3 a shared tag, 2 for the same game, 1 for the same broadcaster.
 * Only the newest 200 of each tag, game and broadcaster are looked at, so the cost doesn't grow with the site.
 * Relies on post_tags_new_idx, listings_new_game_idx, listings_new_broadcaster_idx.
 */
export const relatedPosts = statement({
  name: "post.relatedPosts",
  columns: { ids: uuids },
  examples: [{ id: "00000000-0000-7000-8000-000000000000", nsfw: false, limit: 10 }],
  sql: (p: { id: string; nsfw: boolean; limit: number }) => sql`
    with base as materialized (select post_id, game_id, broadcaster_id, tag_ids from listings where post_id = ${p.id}::uuid),
    likely as (
      select s.post_id, 3 as weight from base b cross join unnest(b.tag_ids) t(id) cross join lateral (
        select pt.post_id from post_tags pt where pt.listed and pt.tag_id = t.id order by pt.published_at desc limit 200) s
      union all
      select s.post_id, 2 from base b cross join lateral (
        select l.post_id from listings l where l.listed and l.game_id = b.game_id order by l.published_at desc limit 200) s
      union all
      select s.post_id, 1 from base b cross join lateral (
        select l.post_id from listings l where l.listed and l.broadcaster_id = b.broadcaster_id
        order by l.published_at desc limit 200) s
    ),
    ranked as (
      select y.post_id, sum(y.weight) as likeness from likely y
      where y.post_id <> ${p.id}::uuid group by y.post_id
    )
    select coalesce(array_agg(r.post_id order by r.likeness desc, r.score desc, r.post_id desc), '{}') as "ids"
    from (
      select k.post_id, k.likeness, l.score from ranked k join listings l on l.post_id = k.post_id
      where l.listed and (${p.nsfw}::boolean or not l.nsfw)
      order by k.likeness desc, l.score desc, k.post_id desc limit ${p.limit}::int
    ) r`,
});
