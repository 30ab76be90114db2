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

/** The rest of a condition on what a scope walks: only posts published since then; null for all time. */
export function publishedSince(since: Date | null): Sql {
  return since ? sql`and w.published_at >= ${since}::timestamptz` : sql``;
}

/** Whether fewer than `posts` are in a scope (its from and where): ranking every one then costs less than tiers do. */
export function isSmall(scope: Sql, posts: number): Sql {
  return sql`(select count(*) < ${posts}::int from (select ${scope} limit ${posts}::int) s)`;
}

/** Tiers are not kept apart by language or kind: where one is rare, each tier would be searched for its posts. */
export function isRare(filter: ListingFilter, scope: Sql, posts = 3_000): Sql {
  return filter.language || filter.kind ? isSmall(scope, posts) : sql`false`;
}

const noNames: readonly string[] = [];
export const everything: ListingFilter = { tags: noNames, excludeTags: noNames, nsfw: "include" };

/** What must not lead a walk, as its index is sorted by something else than what is walked. */
interface Walk {
  /** Names don't. */
  aside?: boolean;
  /** Kinds don't: their index knows no tiers, yet is now and then thought cheap enough to be read whole. */
  byTier?: boolean;
}

/**
 * A tag's feed walks post_tags, where the tag's rows carry tier and date; any other walks listings itself, by tiers
 * where it says so.
 */
export function scopeOf(filter: ListingFilter, byTier = false): Scope {
  if (filter.tags.length === 0) return listingsOf(filter, { byTier });
  // The rarest of the tags leads; the others are tested against the listing's own array.
  const leading = sql`(select id from tags where slug = any(${filter.tags}::text[]) order by post_count, id limit 1)`;
  const tested = filter.tags.length > 1 ? [hasAll(sql`l`, filter.tags)] : [];
  const conditions = [sql`w.listed and w.tag_id = ${leading}`, ...residuals(sql`l`, filter), ...tested];
  return { from: sql`post_tags w join listings l on l.post_id = w.post_id`, where: join(conditions, " and ") };
}

/** The same posts, walked along listings, tags being tested against each listing's own array. */
export function listingsOf(filter: ListingFilter, walk: Walk = {}): Scope {
  const tested = filter.tags.length > 0 ? [hasAll(sql`w`, filter.tags)] : [];
  return {
    from: sql`listings w cross join lateral (select w.score, w.view_count, w.comment_count, w.up, w.down) l`,
    where: join([sql`w.listed`, ...residuals(sql`w`, filter, walk), ...tested], " and "),
  };
}

function residuals(row: Sql, filter: ListingFilter, { aside, byTier }: Walk = {}): Sql[] {
  const conditions: Sql[] = [];
  const [id, name] = aside ? [sql` + 0`, sql` || ''`] : [sql``, sql``];
  if (filter.game) conditions.push(sql`${row}.game_id${id} = (select id from games where slug = ${filter.game}::text)`);
  if (filter.broadcaster) {
    conditions.push(
      sql`${row}.broadcaster_id${id} = (select id from broadcasters where login = ${filter.broadcaster}::text)`,
    );
  }
  if (filter.author) {
    conditions.push(
      sql`${row}.author_id = (select id from users where lower(username) = lower(${filter.author}::text))`,
    );
  }
  if (filter.kind) {
    const isKind = sql`${row}.kind = ${filter.kind}::post_kind`;
    conditions.push(byTier ? sql`(${isKind}) is true` : isKind);
  }
  if (filter.language) conditions.push(sql`${row}.language${name} = ${filter.language}::text`);
  if (filter.nsfw === "hide") conditions.push(sql`not ${row}.nsfw`);
  if (filter.nsfw === "only") conditions.push(sql`${row}.nsfw`);
  if (filter.excludeTags.length > 0) conditions.push(sql`not ${row}.tag_ids && ${knownTags(filter.excludeTags)}`);
  return conditions;
}

function hasAll(row: Sql, slugs: readonly string[]): Sql {
  return sql`${row}.tag_ids @> ${allTags(slugs)}`;
}

/** The tags' ids, or null (which contains nothing) when one of them does not exist. */
function allTags(slugs: readonly string[]): Sql {
  return sql`(select case when count(*) = cardinality(${slugs}::text[]) then array_agg(id) end from tags where slug = any(${slugs}::text[]))`;
}

function knownTags(slugs: readonly string[]): Sql {
  return sql`(select coalesce(array_agg(id), '{}') from tags where slug = any(${slugs}::text[]))`;
}
