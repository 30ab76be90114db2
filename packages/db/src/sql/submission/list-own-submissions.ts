import type { PostStatus } from "../../generated/enums.ts";
import { bool, int, nullable, oneOf, sql, statement, text, timestamp, uuid } from "../../statement.ts";
import { postKind, postVisibility } from "../enums.ts";
import { broadcasterJson, cardJsonColumns, gameJson, imageColumn, imageJson } from "../post/card-json.ts";

export interface ListOwnParams {
  authorId: string;
  /** The last post of the page before, null for the first page. */
  after: { createdAt: Date; id: string } | null;
  limit: number;
}

/**
 * A member's own posts in every state but deleted, newest first, by keyset, with how the queue decided.
 * Relies on posts_author_id_created_at_idx.
 */
export const listOwnSubmissions = statement({
  name: "submission.listOwnSubmissions",
  columns: {
    id: uuid,
    kind: postKind,
    title: text,
    slug: text,
    nsfw: bool,
    visibility: postVisibility,
    status: oneOf<Exclude<PostStatus, "deleted">>("post_status"),
    reason: nullable(text),
    thumbnailUrl: nullable(text),
    clipSlug: nullable(text),
    ...cardJsonColumns,
    image: imageColumn,
    score: int,
    commentCount: int,
    createdAt: timestamp,
    publishedAt: nullable(timestamp),
    decidedAt: nullable(timestamp),
  },
  examples: [null, { createdAt: new Date(0), id: "00000000-0000-7000-8000-000000000000" }].map((after) => ({
    authorId: "00000000-0000-7000-8000-000000000000",
    after,
    limit: 10,
  })),
  sql: (p: ListOwnParams) => sql`
    select p.id as "id", p.kind as "kind", p.title as "title", p.slug as "slug", p.nsfw as "nsfw",
      p.visibility as "visibility", p.status as "status", p.status_reason as "reason",
      p.thumbnail_url as "thumbnailUrl", c.slug as "clipSlug",
      ${gameJson} as "game",
      ${broadcasterJson} as "broadcaster",
      ${imageJson} as "image",
      l.score as "score", l.comment_count as "commentCount", p.created_at as "createdAt",
      p.published_at as "publishedAt", s.decided_at as "decidedAt"
    from posts p
    join listings l on l.post_id = p.id
    left join submissions s on s.post_id = p.id
    left join clips c on c.post_id = p.id
    left join images m on m.post_id = p.id
    left join games g on g.id = c.game_id
    left join broadcasters b on b.id = c.broadcaster_id
    where p.author_id = ${p.authorId}::uuid and p.status <> 'deleted'
      and ${p.after === null ? sql`true` : sql`(p.created_at, p.id) < (${p.after.createdAt}::timestamptz, ${p.after.id}::uuid)`}
    order by p.created_at desc, p.id desc limit ${p.limit}::int`,
});
