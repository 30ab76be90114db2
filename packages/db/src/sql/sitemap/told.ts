import { type Sql, sql } from "../../statement.ts";

/** A stretch of ids, from the first to before the last; null where it is open. */
export interface Stretch {
  from: string | null;
  to: string | null;
}

/** Search engines are told of no more in one file; a stretch holds far less, unless much was restored within it. */
export const mostPerFile = 50_000;

/** Ids within a stretch. */
export function within(id: Sql, { from, to }: Stretch): Sql {
  const after = from === null ? sql`true` : sql`${id} >= ${from}::uuid`;
  return to === null ? after : sql`${after} and ${id} < ${to}::uuid`;
}

/** What search engines are told of: a post (of `listings l`) that every visitor's lists show. */
export const toldPost = sql`l.listed and not l.nsfw`;

/** A member (of `users u`) who has such a post, and wasn't deleted. */
export const toldMember = sql`exists (select from listings l where l.author_id = u.id and ${toldPost})
        and not exists (select from member_deletions d where d.user_id = u.id)`;

/** A public album (of `albums a`) that holds such an image. */
export const toldAlbum = sql`a.visibility = 'public' and exists (
        select from album_items i join listings l on l.post_id = i.post_id where i.album_id = a.id and ${toldPost})`;
