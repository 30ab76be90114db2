import { bool, int, json, nullable, sql, statement, text, timestamp, uuid } from "../../statement.ts";
import { postKind } from "../enums.ts";

export interface AuthorJson {
  username: string;
  displayName: string;
  avatarUrl: string | null;
  karma: number;
}

export interface TagJson {
  slug: string;
  name: string;
  color: string;
}

const columns = {
  id: uuid,
  kind: postKind,
  title: text,
  slug: text,
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
  game: nullable(json<{ slug: string; name: string }>()),
  broadcaster: nullable(json<{ login: string; name: string }>()),
  tags: json<TagJson[]>(),
};

/** Everything a card shows of each of the posts, in one statement. Relies on the primary keys. */
export const postCards = statement({
  name: "post.postCards",
  columns,
  examples: [{ ids: ["00000000-0000-7000-8000-000000000000"] }],
  sql: (p: { ids: readonly string[] }) => sql`
    select p.id as "id", p.kind as "kind", p.title as "title", p.slug as "slug", p.nsfw as "nsfw", l.listed as "listed",
      p.language as "language", p.thumbnail_url as "thumbnailUrl", round(c.duration_seconds)::int as "durationSeconds",
      p.published_at as "publishedAt", l.score as "score", l.comment_count as "commentCount",
      l.favorite_count as "favoriteCount", l.view_count as "viewCount", p.author_id as "authorId",
      json_build_object('username', u.username, 'displayName', u.display_name, 'avatarUrl', u.avatar_url,
        'karma', u.karma) as "author",
      case when g.id is not null then json_build_object('slug', g.slug, 'name', g.name) end as "game",
      case when b.id is not null then json_build_object('login', b.login, 'name', b.name) end as "broadcaster",
      coalesce((select json_agg(json_build_object('slug', t.slug, 'name', t.name, 'color', t.color) order by t.post_count desc, t.id)
        from tags t where t.id = any(l.tag_ids)), '[]') as "tags"
    from posts p
    join listings l on l.post_id = p.id
    join users u on u.id = p.author_id
    left join clips c on c.post_id = p.id
    left join games g on g.id = c.game_id
    left join broadcasters b on b.id = c.broadcaster_id
    where p.id = any(${p.ids}::uuid[])`,
});
