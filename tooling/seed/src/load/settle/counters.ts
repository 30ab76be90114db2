/** Comments with their counters. Parents are older than their answers. */
export const settleComments = `
  insert into comments (id, post_id, parent_id, author_id, depth, status, reply_count, up, down, created_at, edited_at)
  select s.id, s.post_id, s.parent_id, s.author_id, s.depth, s.status, coalesce(a.n, 0), coalesce(v.up, 0),
    coalesce(v.down, 0), s.created_at, s.edited_at
  from seed_comments s
  left join (select parent_id, count(*)::int as n from seed_comments group by parent_id) a on a.parent_id = s.id
  left join (
    select comment_id, count(*) filter (where value = 1)::int as up, count(*) filter (where value = -1)::int as down
    from seed_comment_votes group by comment_id
  ) v on v.comment_id = s.id
  order by s.created_at, s.id`;

/** The texts of comments and the votes on them. */
export const settleCommentRows = [
  // A deleted comment keeps no text.
  `insert into comment_texts (comment_id, markdown, html)
  select id, markdown, html from seed_comments where status <> 'deleted' order by created_at, id`,
  `insert into comment_votes (user_id, comment_id, value, created_at)
  select user_id, comment_id, value, created_at from seed_comment_votes order by created_at, user_id, comment_id`,
];

/** A listing for each post, with its counters, then the tags' copies of it. */
export const settleListings = [
  `insert into listings (post_id, kind, author_id, game_id, broadcaster_id, language, nsfw, tag_ids, listed, published_at,
    up, down, comment_count, favorite_count, view_count)
  select p.id, p.kind, p.author_id, c.game_id, c.broadcaster_id, p.language, p.nsfw, s.tag_ids,
    p.status = 'active' and p.visibility = 'public', p.published_at, coalesce(v.up, 0), coalesce(v.down, 0),
    coalesce(m.n, 0), coalesce(f.n, 0), s.view_count
  from posts p
  left join clips c on c.post_id = p.id
  join seed_posts s on s.post_id = p.id
  left join (
    select post_id, count(*) filter (where value = 1)::int as up, count(*) filter (where value = -1)::int as down
    from post_votes group by post_id
  ) v on v.post_id = p.id
  left join (
    select post_id, count(*)::int as n from seed_comments where status = 'visible' group by post_id
  ) m on m.post_id = p.id
  left join (select post_id, count(*)::int as n from favorites group by post_id) f on f.post_id = p.id
  order by p.id`,
  `insert into post_tags (post_id, tag_id, listed, tier, published_at)
  select l.post_id, t.tag_id, l.listed, l.tier, l.published_at
  from listings l cross join unnest(l.tag_ids) t(tag_id) order by l.post_id, t.tag_id`,
];

/** What each member has stored. */
export const settleUsage = `insert into media_usage (user_id, bytes, files)
  select owner_id, sum(stored_bytes), count(*) from images where stored_bytes > 0 group by owner_id order by owner_id`;
