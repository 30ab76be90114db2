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
