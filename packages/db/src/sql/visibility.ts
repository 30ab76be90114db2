import { raw, type Sql, sql } from "../statement.ts";

/** Who reads: a member's id or null for a visitor, and whether they are staff. */
export interface Reader {
  readerId: string | null;
  staff: boolean;
}

/** Somebody of whom nothing is known. */
export const anybody: Reader = { readerId: null, staff: false };

/**
 * The one predicate that decides whether a reader may open a post (columns of `posts` under `alias`). Anybody opens
 * what is active and not private; authors open their own until they delete it; staff open everything.
 * Feeds, searches and counts are stricter: they read `listings.listed` (active and public), which triggers keep.
 */
export function mayOpen(alias: string, reader: Reader): Sql {
  if (reader.staff) return sql`true`;
  const post = raw(alias);
  const anybody = sql`(${post}.status = 'active' and ${post}.visibility <> 'private')`;
  if (reader.readerId === null) return anybody;
  return sql`(${anybody} or (${post}.author_id = ${reader.readerId}::uuid and ${post}.status <> 'deleted'))`;
}

/** The same for an album (columns of `albums` under `alias`): a private one is its owner's, and open to staff. */
export function mayOpenAlbum(alias: string, reader: Reader): Sql {
  if (reader.staff) return sql`true`;
  const album = raw(alias);
  if (reader.readerId === null) return sql`${album}.visibility <> 'private'`;
  return sql`(${album}.visibility <> 'private' or ${album}.owner_id = ${reader.readerId}::uuid)`;
}

/**
 * Which of an album's images (`posts` under `post`) its reader finds there: its owner and staff all that aren't deleted;
 * others what is active, of an album that lists show what lists show, of one known by its link unlisted images too.
 * Readers who don't want NSFW images don't find those of others.
 */
export function shownInAlbum({ album, post }: { album: string; post: string }, reader: Reader, nsfw: boolean): Sql {
  const [a, p] = [raw(album), raw(post)];
  const open = sql`(${p}.status = 'active' and ${p}.visibility <> 'private' and (${a}.visibility <> 'public' or ${p}.visibility = 'public'))`;
  const others = sql`(${reader.staff ? sql`${p}.status <> 'deleted'` : open} and (${nsfw}::boolean or not ${p}.nsfw))`;
  if (reader.readerId === null) return others;
  return sql`(${others} or (${a}.owner_id = ${reader.readerId}::uuid and ${p}.status <> 'deleted'))`;
}
