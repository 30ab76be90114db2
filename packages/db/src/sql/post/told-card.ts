import { json, type Sql, sql } from "../../statement.ts";
import {
  type AuthorJson,
  authorJson,
  broadcasterJson,
  gameJson,
  type ImageJson,
  imageJson,
  type TagJson,
  tagsJson,
} from "./card-json.ts";

/** What everybody sees of a post in a list. Its author is told apart: a vote that changes their karma changes no post. */
export interface CardJson {
  id: string;
  kind: "clip" | "image";
  title: string;
  slug: string;
  /** In Markdown; search shows a part of it. */
  description: string;
  nsfw: boolean;
  /** Who may see it: everybody in lists, everybody with the link, its author, or nobody (it isn't active). */
  access: "listed" | "linked" | "private" | "hidden";
  language: string | null;
  thumbnailUrl: string | null;
  durationSeconds: number | null;
  image: ImageJson | null;
  /** ISO date; null until it is published. */
  publishedAt: string | null;
  score: number;
  commentCount: number;
  favoriteCount: number;
  viewCount: number;
  authorId: string;
  game: { slug: string; name: string } | null;
  broadcaster: { login: string; name: string } | null;
  tags: TagJson[];
}

/** A card and its author, as one statement tells them. */
export interface ToldCard {
  card: CardJson;
  author: AuthorJson;
}
export const toldCards = json<ToldCard[]>();

/** Of `posts p` and its joins: see `cardsOf`. */
const cardJson = sql`json_build_object('id', p.id, 'kind', p.kind, 'title', p.title, 'slug', p.slug,
        'description', p.description, 'nsfw', p.nsfw,
        'access', case when p.status <> 'active' then 'hidden' when p.visibility = 'public' then 'listed'
          when p.visibility = 'unlisted' then 'linked' else 'private' end,
        'language', p.language, 'thumbnailUrl', p.thumbnail_url, 'durationSeconds', round(c.duration_seconds)::int,
        'image', ${imageJson}, 'publishedAt', ${isoDate(sql`p.published_at`)}, 'score', l.score, 'commentCount', l.comment_count,
        'favoriteCount', l.favorite_count, 'viewCount', l.view_count, 'authorId', p.author_id,
        'game', ${gameJson}, 'broadcaster', ${broadcasterJson}, 'tags', ${tagsJson})`;

/** A date as JavaScript writes it in JSON. */
export function isoDate(date: Sql): Sql {
  return sql`to_char(${date} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** JSON of the cards of a relation's `id`s, a list of `ToldCard` in no order. Relies on the primary keys. */
export function cardsOf(ids: Sql): Sql {
  return sql`coalesce((
        select json_agg(json_build_object('card', ${cardJson}, 'author', ${authorJson}))
        from (${ids}) i
        join posts p on p.id = i.id
        join listings l on l.post_id = p.id
        join users u on u.id = p.author_id
        left join clips c on c.post_id = p.id
        left join images m on m.post_id = p.id
        left join games g on g.id = c.game_id
        left join broadcasters b on b.id = c.broadcaster_id), '[]')`;
}
