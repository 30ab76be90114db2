import { bool, int, json, nullable, sql, statement, text, timestamp, uuid } from "../../statement.ts";
import { postKind, postStatus, postVisibility } from "../enums.ts";
import { anybody, mayOpen, type Reader } from "../visibility.ts";
import {
  type AuthorJson,
  authorJson,
  broadcasterJson,
  cardJoins,
  cardJsonColumns,
  gameJson,
  imageColumn,
  imageJson,
  tagsColumn,
  tagsJson,
} from "./card-json.ts";

export interface ClipJson {
  slug: string;
  twitchTitle: string | null;
  creatorName: string | null;
  durationSeconds: number | null;
  twitchViewCount: number | null;
  clippedAt: string | null;
}

/** Everything a post's page shows, if the reader may open it, own marks included. Relies on the primary keys. */
export const postDetail = statement({
  name: "post.postDetail",
  columns: {
    id: uuid,
    kind: postKind,
    ...{ title: text, slug: text, description: text, descriptionHtml: text },
    ...{ nsfw: bool, nsfwByStaff: bool },
    language: nullable(text),
    visibility: postVisibility,
    status: postStatus,
    statusReason: nullable(text),
    thumbnailUrl: nullable(text),
    ...{ createdAt: timestamp, publishedAt: nullable(timestamp), editedAt: nullable(timestamp) },
    ...{ score: int, commentCount: int, favoriteCount: int, viewCount: int },
    authorId: uuid,
    author: json<AuthorJson>(),
    /** Whether anybody may open it. */
    open: bool,
    /** The reader's own marks. */
    vote: int,
    favorited: bool,
    ...cardJsonColumns,
    clip: nullable(json<ClipJson>()),
    image: imageColumn,
    tags: tagsColumn,
  },
  examples: [{ id: "00000000-0000-7000-8000-000000000000", reader: { readerId: null, staff: false } }],
  sql: (p: { id: string; reader: Reader }) => sql`
    select p.id as "id", p.kind as "kind", p.title as "title", p.slug as "slug", p.description as "description",
      p.description_html as "descriptionHtml", p.nsfw as "nsfw", p.nsfw_by_staff as "nsfwByStaff", p.language as "language",
      p.visibility as "visibility", p.status as "status",
      case p.status when 'failed' then m.failure when 'processing' then m.waits_for else p.status_reason end as "statusReason",
      p.thumbnail_url as "thumbnailUrl", p.created_at as "createdAt", p.published_at as "publishedAt",
      p.edited_at as "editedAt", l.score as "score", l.comment_count as "commentCount",
      l.favorite_count as "favoriteCount", l.view_count as "viewCount", p.author_id as "authorId",
      ${authorJson} as "author",
      ${gameJson} as "game",
      ${broadcasterJson} as "broadcaster",
      case when c.post_id is not null then json_build_object('slug', c.slug, 'twitchTitle', c.twitch_title,
        'creatorName', c.creator_name, 'durationSeconds', c.duration_seconds, 'twitchViewCount', c.twitch_view_count,
        'clippedAt', c.clipped_at) end as "clip",
      ${imageJson} as "image", ${tagsJson} as "tags", ${mayOpen("p", anybody)} as "open",
      coalesce((select v.value from post_votes v where v.user_id = ${p.reader.readerId}::uuid and v.post_id = p.id), 0)::int as "vote",
      exists (select from favorites f where f.user_id = ${p.reader.readerId}::uuid and f.post_id = p.id) as "favorited"
    from posts p
    ${cardJoins}
    where p.id = ${p.id}::uuid and ${mayOpen("p", p.reader)}`,
});
