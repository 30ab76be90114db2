import { sql, statement } from "../../statement.ts";
import { broadcasterJson, gameJson, imageJson, tagsJson } from "../post/card-json.ts";
import { queueColumns } from "./queue-columns.ts";

export interface ListQueueParams {
  /** The last submission of the page before, null for the first page. */
  after: { submittedAt: Date; id: string } | null;
  limit: number;
}

/**
 * Undecided submissions, oldest first, by keyset, with the content and its author's history; each author's history is
 * looked up once a page. Relies on submissions_pending_idx, posts_author_id_created_at_idx.
 */
export const listQueue = statement({
  name: "submission.listQueue",
  columns: queueColumns,
  examples: [null, { submittedAt: new Date(0), id: "00000000-0000-7000-8000-000000000000" }].map((after) => ({
    after,
    limit: 10,
  })),
  sql: (p: ListQueueParams) => sql`
    with page as materialized (
      select s.post_id, s.submitted_at, s.note, p.author_id
      from submissions s join posts p on p.id = s.post_id and p.status = 'pending'
      where s.state = 'pending'
        and ${p.after === null ? sql`true` : sql`(s.submitted_at, s.post_id) > (${p.after.submittedAt}::timestamptz, ${p.after.id}::uuid)`}
      order by s.submitted_at, s.post_id limit ${p.limit}::int
    ),
    history as (
      select a.author_id, h.approved, h.rejected
      from (select distinct author_id from page) a cross join lateral (
        select count(*) filter (where d.state = 'approved') as approved,
          count(*) filter (where d.state = 'rejected') as rejected
        from (select id from posts where author_id = a.author_id order by created_at desc limit 500) recent
        join submissions d on d.post_id = recent.id
      ) h
    )
    select p.id as "id", p.kind as "kind", p.title as "title", p.slug as "slug", p.description as "description",
      p.description_html as "descriptionHtml", p.nsfw as "nsfw", p.language as "language",
      p.visibility as "visibility", p.thumbnail_url as "thumbnailUrl", q.note as "note",
      q.submitted_at as "submittedAt",
      case when c.post_id is not null then json_build_object('slug', c.slug, 'source', c.source,
        'twitchTitle', c.twitch_title, 'creatorName', c.creator_name, 'durationSeconds', c.duration_seconds,
        'twitchViewCount', c.twitch_view_count, 'clippedAt', c.clipped_at) end as "clip",
      ${gameJson} as "game",
      ${broadcasterJson} as "broadcaster",
      ${imageJson} as "image",
      ${tagsJson} as "tags",
      json_build_object('username', u.username, 'displayName', u.display_name, 'avatarUrl', u.avatar_url,
        'karma', u.karma, 'joinedAt', u.created_at, 'approved', h.approved, 'rejected', h.rejected) as "author"
    from page q
    join posts p on p.id = q.post_id
    join listings l on l.post_id = p.id
    join users u on u.id = p.author_id
    join history h on h.author_id = p.author_id
    left join clips c on c.post_id = p.id
    left join images m on m.post_id = p.id
    left join games g on g.id = c.game_id
    left join broadcasters b on b.id = c.broadcaster_id
    order by q.submitted_at, q.post_id`,
});
