import { json, nullable, type Sql, sql } from "../../statement.ts";

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

/** One size of an image, as processing wrote it. */
export interface VariantJson {
  name: string;
  width: number;
  height: number;
  bytes: number;
  type: string;
}

/** What an image adds to a card. Without variants until it is processed. */
export interface ImageJson {
  /** What its bytes are served by. */
  key: string;
  width: number;
  height: number;
  /** Base64, for a blurred picture while the real one loads. */
  thumbhash: string | null;
  animated: boolean;
  variants: VariantJson[];
}

/** What every list tells of a post's game and channel. */
export const cardJsonColumns = {
  game: nullable(json<{ slug: string; name: string }>()),
  broadcaster: nullable(json<{ login: string; name: string }>()),
};
export const imageColumn = nullable(json<ImageJson>());
export const tagsColumn = json<TagJson[]>();

/** All that a card is told from, of `posts p`. */
export const cardJoins = sql`join listings l on l.post_id = p.id
    join users u on u.id = p.author_id
    left join clips c on c.post_id = p.id
    left join images m on m.post_id = p.id
    left join games g on g.id = c.game_id
    left join broadcasters b on b.id = c.broadcaster_id`;

/** Of `users u`. */
export const authorJson = sql`json_build_object('username', u.username, 'displayName', u.display_name,
        'avatarUrl', u.avatar_url, 'karma', u.karma)`;

/** Of left joins of `games g` and `broadcasters b`. */
export const gameJson = sql`case when g.id is not null then json_build_object('slug', g.slug, 'name', g.name) end`;
export const broadcasterJson = sql`case when b.id is not null then json_build_object('login', b.login, 'name', b.name) end`;

/** Of a left join of `images m`. */
export const imageJson = sql`case when m.post_id is not null then json_build_object('key', m.media_key, 'width', m.width,
        'height', m.height, 'thumbhash', m.thumbhash, 'animated', m.frames > 1, 'variants', m.variants) end`;

/** Of `listings l`, the most used tag first. */
export const tagsJson = sql`coalesce((
        select json_agg(json_build_object('slug', t.slug, 'name', t.name, 'color', t.color) order by t.post_count desc, t.id)
        from tags t where t.id = any(l.tag_ids)), '[]')`;

/** A date as JavaScript writes it in JSON. */
export function isoDate(date: Sql): Sql {
  return sql`to_char(${date} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
