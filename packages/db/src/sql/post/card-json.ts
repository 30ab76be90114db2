import { json, nullable, sql } from "../../statement.ts";

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

/** What every list tells of a post's game and channel. */
export const cardJsonColumns = {
  game: nullable(json<{ slug: string; name: string }>()),
  broadcaster: nullable(json<{ login: string; name: string }>()),
};
export const tagsColumn = json<TagJson[]>();

/** Of `users u`. */
export const authorJson = sql`json_build_object('username', u.username, 'displayName', u.display_name,
        'avatarUrl', u.avatar_url, 'karma', u.karma)`;

/** Of left joins of `games g` and `broadcasters b`. */
export const gameJson = sql`case when g.id is not null then json_build_object('slug', g.slug, 'name', g.name) end`;
export const broadcasterJson = sql`case when b.id is not null then json_build_object('login', b.login, 'name', b.name) end`;

/** Of `listings l`, the most used tag first. */
export const tagsJson = sql`coalesce((
        select json_agg(json_build_object('slug', t.slug, 'name', t.name, 'color', t.color) order by t.post_count desc, t.id)
        from tags t where t.id = any(l.tag_ids)), '[]')`;
