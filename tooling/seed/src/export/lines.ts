/** When staff removed a post, and who did, by the last time. */
const removals = `removals as materialized (
        select distinct on (post_id) post_id, actor_id, created_at from karma_events
        where kind = 'post_removed' order by post_id, id desc
      )`;

/** What is said of every post, of `posts p` and what is beside it. */
const ofPost = `'id', p.id, 'author', a.username, 'title', p.title, 'description', p.description,
        'tags', coalesce(t.slugs, '[]'), 'nsfw', p.nsfw, 'nsfwByStaff', p.nsfw_by_staff, 'language', p.language,
        'visibility', p.visibility, 'status', p.status, 'statusReason', p.status_reason, 'createdAt', p.created_at,
        'publishedAt', p.published_at, 'editedAt', p.edited_at, 'thumbnailUrl', p.thumbnail_url,
        'viewCount', l.view_count,
        'submission', case when s.post_id is not null then json_build_object('state', s.state, 'note', s.note,
          'reason', s.reason, 'submittedAt', s.submitted_at, 'decidedAt', s.decided_at, 'decidedBy', d.username) end,
        'removed', case when p.status = 'removed' and r.post_id is not null then
          json_build_object('at', r.created_at, 'by', m.username) end`;

const besidePost = `join users a on a.id = p.author_id join listings l on l.post_id = p.id
        left join submissions s on s.post_id = p.id left join users d on d.id = s.decided_by_id
        left join removals r on r.post_id = p.id left join users m on m.id = r.actor_id
        left join lateral (select json_agg(n.slug order by n.id) as slugs from tags n where n.id = any (l.tag_ids)) t on true`;

/** Posts that a line tells of: what is said of others would refer to nothing. */
const told = `told as (
        select post_id as id from clips union all select post_id from images where processed_at is not null
      )`;

/**
 * A statement for each type of line, in the order in which an import needs them; images that aren't processed, and what
 * is said of them, are not among them. `$1` is a member's id, or null for all.
 */
export const exportStatements: readonly { type: string; ofMembers: boolean; sql: string }[] = [
  {
    type: "game",
    ofMembers: false,
    sql: `select json_build_object('type', 'game', 'name', name, 'slug', slug, 'twitchId', twitch_id,
      'boxArtUrl', box_art_url, 'createdAt', created_at) from games order by id`,
  },
  {
    type: "broadcaster",
    ofMembers: false,
    sql: `select json_build_object('type', 'broadcaster', 'login', login, 'name', name, 'twitchId', twitch_id,
      'avatarUrl', avatar_url, 'createdAt', created_at) from broadcasters order by id`,
  },
  {
    type: "tag",
    ofMembers: false,
    sql: `select json_build_object('type', 'tag', 'name', name, 'slug', slug, 'color', color, 'createdAt', created_at)
      from tags order by id`,
  },
  {
    type: "user",
    ofMembers: true,
    sql: `select json_build_object('type', 'user', 'id', u.id, 'username', u.username, 'displayName', u.display_name,
        'avatarUrl', u.avatar_url, 'role', u.role, 'bio', p.bio, 'nsfw', p.nsfw, 'createdAt', u.created_at,
        'banned', case when u.banned_at is not null then
          json_build_object('at', u.banned_at, 'until', u.banned_until, 'reason', p.ban_reason) end)
      from users u join profiles p on p.user_id = u.id
      where $1::uuid is null or u.id = $1 order by u.created_at, u.id`,
  },
  {
    type: "clip",
    ofMembers: true,
    sql: `with ${removals}
      select json_build_object('type', 'clip', ${ofPost},
        'slug', c.slug, 'source', c.source, 'twitchTitle', c.twitch_title,
        'broadcaster', json_build_object('login', b.login, 'name', b.name, 'twitchId', b.twitch_id),
        'game', case when g.id is not null then
          json_build_object('name', g.name, 'slug', g.slug, 'twitchId', g.twitch_id) end,
        'creatorTwitchId', c.creator_twitch_id, 'creatorName', c.creator_name, 'durationSeconds', c.duration_seconds,
        'twitchViewCount', c.twitch_view_count, 'clippedAt', c.clipped_at)
      from clips c join posts p on p.id = c.post_id join broadcasters b on b.id = c.broadcaster_id
        left join games g on g.id = c.game_id ${besidePost}
      where $1::uuid is null or p.author_id = $1 order by p.created_at, p.id`,
  },
  {
    type: "image",
    ofMembers: true,
    sql: `with ${removals}
      select json_build_object('type', 'image', ${ofPost},
        'mediaKey', i.media_key, 'sha256', encode(i.sha256, 'hex'), 'fileName', i.file_name, 'format', i.format,
        'width', i.width, 'height', i.height, 'frames', i.frames, 'variants', i.variants, 'thumbhash', i.thumbhash,
        'processedAt', i.processed_at)
      from images i join posts p on p.id = i.post_id ${besidePost}
      where i.processed_at is not null and ($1::uuid is null or p.author_id = $1) order by p.created_at, p.id`,
  },
  {
    type: "comment",
    ofMembers: true,
    sql: `with ${told} select json_build_object('type', 'comment', 'id', c.id, 'post', c.post_id, 'parent', c.parent_id,
        'author', u.username, 'body', t.markdown, 'status', c.status, 'createdAt', c.created_at, 'editedAt', c.edited_at)
      from comments c join users u on u.id = c.author_id left join comment_texts t on t.comment_id = c.id
        join told k on k.id = c.post_id
      where $1::uuid is null or c.author_id = $1 order by c.created_at, c.depth, c.id`,
  },
  {
    type: "vote",
    ofMembers: true,
    sql: `with ${told} select json_build_object('type', 'vote', 'user', u.username, 'post', v.post_id, 'value', v.value,
        'createdAt', v.created_at)
      from post_votes v join users u on u.id = v.user_id join told k on k.id = v.post_id
      where $1::uuid is null or v.user_id = $1 order by v.created_at, v.user_id, v.post_id`,
  },
  {
    type: "vote",
    ofMembers: true,
    sql: `with ${told} select json_build_object('type', 'vote', 'user', u.username, 'comment', v.comment_id, 'value', v.value,
        'createdAt', v.created_at)
      from comment_votes v join users u on u.id = v.user_id join comments c on c.id = v.comment_id
        join told k on k.id = c.post_id
      where $1::uuid is null or v.user_id = $1 order by v.created_at, v.user_id, v.comment_id`,
  },
  {
    type: "favorite",
    ofMembers: true,
    sql: `with ${told} select json_build_object('type', 'favorite', 'user', u.username, 'post', f.post_id, 'createdAt', f.created_at)
      from favorites f join users u on u.id = f.user_id join told k on k.id = f.post_id
      where $1::uuid is null or f.user_id = $1 order by f.created_at, f.user_id, f.post_id`,
  },
];
