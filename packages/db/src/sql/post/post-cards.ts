import { bool, int, json, nullable, sql, statement, text, timestamp, uuid } from "../../statement.ts";
import { postKind } from "../enums.ts";
import {
  type AuthorJson,
  authorJson,
  broadcasterJson,
  cardJsonColumns,
  gameJson,
  tagsColumn,
  tagsJson,
} from "./card-json.ts";

const columns = {
  id: uuid,
  kind: postKind,
  title: text,
  slug: text,
  description: text,
  nsfw: bool,
  listed: bool,
  language: nullable(text),
  thumbnailUrl: nullable(text),
  durationSeconds: nullable(int),
  publishedAt: nullable(timestamp),
  score: int,
  commentCount: int,
  favoriteCount: int,
  viewCount: int,
  authorId: uuid,
  author: json<AuthorJson>(),
  ...cardJsonColumns,
  tags: tagsColumn,
};

/** Everything a card shows of each of the posts, in one statement. Relies on the primary keys. */
export const postCards = statement({
  name: "post.postCards",
  columns,
  examples: [{ ids: ["00000000-0000-7000-8000-000000000000"] }],
  sql: (p: { ids: readonly string[] }) => sql`
    select p.id as "id", p.kind as "kind", p.title as "title", p.slug as "slug", p.description as "description",
      p.nsfw as "nsfw", l.listed as "listed", p.language as "language", p.thumbnail_url as "thumbnailUrl", round(c.duration_seconds)::int as "durationSeconds",
      p.published_at as "publishedAt", l.score as "score", l.comment_count as "commentCount",
      l.favorite_count as "favoriteCount", l.view_count as "viewCount", p.author_id as "authorId",
      ${authorJson} as "author",
      ${gameJson} as "game",
      ${broadcasterJson} as "broadcaster",
      ${tagsJson} as "tags"
    from posts p
    join listings l on l.post_id = p.id
    join users u on u.id = p.author_id
    left join clips c on c.post_id = p.id
    left join games g on g.id = c.game_id
    left join broadcasters b on b.id = c.broadcaster_id
    where p.id = any(${p.ids}::uuid[])`,
});
