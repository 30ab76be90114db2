import { join, json, nullable, raw, type Sql, sql } from "../../statement.ts";
import { type AuthorJson, cardJoins, isoDate, type VariantJson } from "./card-json.ts";
import type { CardJson } from "./told-card.ts";

type Plain = Omit<CardJson, "image" | "game" | "broadcaster" | "tags">;

/** What a statement tells of each post, its author beside it. Without an image, a game or a channel its columns are null. */
export interface CardRow extends Plain, AuthorJson {
  mediaKey: string | null;
  width: number;
  height: number;
  thumbhash: string | null;
  animated: boolean;
  variants: VariantJson[];
  gameSlug: string | null;
  gameName: string;
  login: string | null;
  broadcasterName: string;
  tagIds: number[];
}

/**
 * Cards column by column, and the tags of all of them together, the most used first. PostgreSQL looks up how to write a
 * value once a column instead of once a card, which makes this twice as fast as an object for each.
 */
export type CardColumns = { [K in keyof CardRow]: CardRow[K][] } & {
  tags: [id: number, slug: string, name: string, color: string][] | null;
};
/** Null where there are no cards. */
export const toldCards = nullable(json<CardColumns>());

/** Of `posts p` and its joins: see `cardsOf`. */
const columns: Readonly<Record<keyof CardRow, Sql>> = {
  ...{ id: sql`p.id`, kind: sql`p.kind`, title: sql`p.title`, slug: sql`p.slug`, description: sql`p.description` },
  ...{ nsfw: sql`p.nsfw`, language: sql`p.language`, thumbnailUrl: sql`p.thumbnail_url`, authorId: sql`p.author_id` },
  access: sql`case when p.status <> 'active' then 'hidden' when p.visibility = 'public' then 'listed'
      when p.visibility = 'unlisted' then 'linked' else 'private' end`,
  ...{ durationSeconds: sql`round(c.duration_seconds)::int`, publishedAt: isoDate(sql`p.published_at`) },
  ...{ score: sql`l.score`, commentCount: sql`l.comment_count`, favoriteCount: sql`l.favorite_count` },
  ...{ viewCount: sql`l.view_count`, tagIds: sql`l.tag_ids`, variants: sql`m.variants`, mediaKey: sql`m.media_key` },
  ...{ width: sql`m.width`, height: sql`m.height`, thumbhash: sql`m.thumbhash`, animated: sql`m.frames > 1` },
  ...{ gameSlug: sql`g.slug`, gameName: sql`g.name`, login: sql`b.login`, broadcasterName: sql`b.name` },
  ...{ username: sql`u.username`, displayName: sql`u.display_name`, avatarUrl: sql`u.avatar_url`, karma: sql`u.karma` },
};
const selected = join(Object.entries(columns).map(([name, value]) => sql`${value} as ${raw(`"${name}"`)}`));
const gathered = join(Object.keys(columns).map((name) => raw(`'${name}', json_agg("${name}")`)));

/** The cards of a relation's `id`s, in no order, as `CardColumns`. Relies on the primary keys. */
export function cardsOf(ids: Sql): Sql {
  return sql`(
        with told as materialized (
          select ${selected} from (${ids}) i
          join posts p on p.id = i.id
          ${cardJoins}
        )
        select json_build_object(${gathered}, 'tags', (
          select json_agg(json_build_array(id, slug, name, color) order by post_count desc, id)
          from tags where id = any(array(select unnest("tagIds") from told))))
        from told having count(*) > 0)`;
}
