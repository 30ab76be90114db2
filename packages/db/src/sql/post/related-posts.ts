import { bool, sql, statement, uuids } from "../../statement.ts";
import { anybody, mayOpen, type Reader } from "../visibility.ts";
import { cardsOf, toldCards } from "./card-columns.ts";

export interface RelatedPostsParams {
  id: string;
  nsfw: boolean;
  limit: number;
  /** How many of the first bring their cards along; none by default. */
  cards?: number;
  reader?: Reader;
}

/**
 * Listed posts like a given one, most alike first: 3 a shared tag, 2 for the same game, 1 for the same broadcaster.
 * Only the newest 200 of each tag, game and broadcaster are looked at, so the cost doesn't grow with the site. Told
 * beside them: whether anybody, and this reader, may open the given one. No row when there is no such post.
 * Relies on post_tags_new_idx, listings_new_game_idx, listings_new_broadcaster_idx.
 */
export const relatedPosts = statement({
  name: "post.relatedPosts",
  columns: { ids: uuids, cards: toldCards, open: bool, opens: bool },
  examples: [{ id: "00000000-0000-7000-8000-000000000000", nsfw: false, limit: 10, cards: 5 }],
  sql: (p: RelatedPostsParams) => sql`
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
    ),
    best as materialized (
      select k.post_id, row_number() over (order by k.likeness desc, l.score desc, k.post_id desc) as place
      from ranked k join listings l on l.post_id = k.post_id
      where l.listed and (${p.nsfw}::boolean or not l.nsfw)
      order by place limit ${p.limit}::int
    )
    select coalesce((select array_agg(post_id order by place) from best), '{}') as "ids",
      ${cardsOf(sql`select post_id as id from best where place <= ${p.cards ?? 0}::int`)} as "cards",
      ${mayOpen("o", anybody)} as "open", ${mayOpen("o", p.reader ?? anybody)} as "opens"
    from posts o where o.id = ${p.id}::uuid`,
});
