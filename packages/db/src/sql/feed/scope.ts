import { join, type Sql, sql } from "../../statement.ts";

/** What a feed may be narrowed to. Names, not ids: the statement looks them up, so filtering costs no extra statement. */
export interface ListingFilter {
  kind?: "clip" | "image" | undefined;
  game?: string | undefined;
  broadcaster?: string | undefined;
  author?: string | undefined;
  language?: string | undefined;
  /** All of them. */
  tags: readonly string[];
  /** None of them. */
  excludeTags: readonly string[];
  nsfw: "hide" | "only" | "include";
}

/** Where a feed's statement walks: a relation whose index leads it (`w`), listings beside it (`l`), and the conditions. */
export interface Scope {
  from: Sql;
  where: Sql;
}

const noNames: readonly string[] = [];
export const everything: ListingFilter = { tags: noNames, excludeTags: noNames, nsfw: "include" };

/** A tag's feed walks post_tags, where the tag's rows carry tier and date; any other walks listings itself. */
export function scopeOf(filter: ListingFilter): Scope {
  const conditions = residuals(filter);
  if (filter.tags.length > 0) {
    // The rarest of the tags leads; the others are tested against the listing's own array.
    const leading = sql`(select id from tags where slug = any(${filter.tags}::text[]) order by post_count, id limit 1)`;
    conditions.unshift(sql`w.listed and w.tag_id = ${leading}`);
    return { from: sql`post_tags w join listings l on l.post_id = w.post_id`, where: join(conditions, " and ") };
  }
  conditions.unshift(sql`w.listed`);
  return {
    from: sql`listings w cross join lateral (select w.score, w.view_count, w.comment_count, w.up, w.down) l`,
    where: join(conditions, " and "),
  };
}

function residuals(filter: ListingFilter): Sql[] {
  const row = filter.tags.length > 0 ? sql`l` : sql`w`;
  const conditions: Sql[] = [];
  if (filter.game) conditions.push(sql`${row}.game_id = (select id from games where slug = ${filter.game}::text)`);
  if (filter.broadcaster) {
    conditions.push(
      sql`${row}.broadcaster_id = (select id from broadcasters where login = ${filter.broadcaster}::text)`,
    );
  }
  if (filter.author) {
    conditions.push(
      sql`${row}.author_id = (select id from users where lower(username) = lower(${filter.author}::text))`,
    );
  }
  if (filter.kind) conditions.push(sql`${row}.kind = ${filter.kind}::post_kind`);
  if (filter.language) conditions.push(sql`${row}.language = ${filter.language}::text`);
  if (filter.nsfw === "hide") conditions.push(sql`not ${row}.nsfw`);
  if (filter.nsfw === "only") conditions.push(sql`${row}.nsfw`);
  if (filter.tags.length > 1) conditions.push(sql`${row}.tag_ids @> ${allTags(filter.tags)}`);
  if (filter.excludeTags.length > 0) conditions.push(sql`not ${row}.tag_ids && ${knownTags(filter.excludeTags)}`);
  return conditions;
}

/** The tags' ids, or null (which contains nothing) when one of them does not exist. */
function allTags(slugs: readonly string[]): Sql {
  return sql`(select case when count(*) = cardinality(${slugs}::text[]) then array_agg(id) end from tags where slug = any(${slugs}::text[]))`;
}

function knownTags(slugs: readonly string[]): Sql {
  return sql`(select coalesce(array_agg(id), '{}') from tags where slug = any(${slugs}::text[]))`;
}
