import { float, type Sql, sql, statement, uuid } from "../../statement.ts";

export const favoriteSorts = ["newest", "top", "discussed"] as const;
export type FavoriteSort = (typeof favoriteSorts)[number];

export interface ListFavoritesParams {
  userId: string;
  sort: FavoriteSort;
  after: { value: number; id: string } | null;
  limit: number;
}

/** Newest first is the index's own order, so a page reads a page; the others are ordered by what posts have now. */
function pageOf({ sort, after, limit }: ListFavoritesParams, kept: Sql): Sql {
  if (sort === "newest") {
    const at = sql`to_timestamp(${after?.value ?? 0}::float8)::timestamptz(3)`;
    const beyond = after
      ? sql`and f.created_at <= ${at} and (f.created_at < ${at} or f.post_id > ${after.id}::uuid)`
      : sql``;
    return sql`select f.post_id as "id", extract(epoch from f.created_at)::float8 as "value" ${kept} ${beyond}
      order by f.created_at desc, f.post_id limit ${limit}::int`;
  }
  const value = sort === "top" ? sql`l.score::float8` : sql`l.comment_count::float8`;
  const beyond = after ? sql`where (r.value, r.id) < (${after.value}::float8, ${after.id}::uuid)` : sql``;
  return sql`select r.id as "id", r.value as "value" from (select f.post_id as id, ${value} as value ${kept}) r
    ${beyond} order by r.value desc, r.id desc limit ${limit}::int`;
}

/**
 * A member's favourites that are still open to everyone with the link, or their own, by keyset; 'newest' has the time
 * of keeping as its value, in seconds since 1970. Relies on favorites_user_id_created_at_post_id_idx.
 */
export const listFavorites = statement({
  name: "favorite.listFavorites",
  columns: { id: uuid, value: float },
  examples: favoriteSorts.flatMap((sort) =>
    [null, { value: 1, id: "00000000-0000-7000-8000-000000000000" }].map(
      (after): ListFavoritesParams => ({ userId: "00000000-0000-7000-8000-000000000000", sort, after, limit: 10 }),
    ),
  ),
  sql: (p: ListFavoritesParams) =>
    pageOf(
      p,
      sql`from favorites f join listings l on l.post_id = f.post_id join posts p on p.id = f.post_id
        where f.user_id = ${p.userId}::uuid and p.status = 'active'
          and (p.visibility <> 'private' or p.author_id = ${p.userId}::uuid)`,
    ),
});
