import { float, sql, statement, uuid } from "../../statement.ts";

export const favoriteSorts = ["newest", "top", "discussed"] as const;
export type FavoriteSort = (typeof favoriteSorts)[number];

export interface ListFavoritesParams {
  userId: string;
  sort: FavoriteSort;
  after: { value: number; id: string } | null;
  limit: number;
}

const orderValue = {
  newest: sql`extract(epoch from f.created_at)::float8`,
  top: sql`l.score::float8`,
  discussed: sql`l.comment_count::float8`,
};

/**
 * A member's favourites that are still open to everyone with the link, or their own, by keyset.
 * Relies on favorites_user_id_created_at_post_id_idx.
 */
export const listFavorites = statement({
  name: "favorite.listFavorites",
  columns: { id: uuid, value: float },
  examples: (["newest", "top", "discussed"] as const).map(
    (sort): ListFavoritesParams => ({
      userId: "00000000-0000-7000-8000-000000000000",
      sort,
      after: { value: 1, id: "00000000-0000-7000-8000-000000000000" },
      limit: 10,
    }),
  ),
  sql: (p: ListFavoritesParams) => {
    const after = p.after ? sql`where (r.value, r.id) < (${p.after.value}::float8, ${p.after.id}::uuid)` : sql``;
    return sql`
      select r.id as "id", r.value as "value" from (
        select f.post_id as id, ${orderValue[p.sort]} as value
        from favorites f join listings l on l.post_id = f.post_id join posts p on p.id = f.post_id
        where f.user_id = ${p.userId}::uuid and p.status = 'active'
          and (p.visibility <> 'private' or p.author_id = ${p.userId}::uuid)
      ) r ${after} order by r.value desc, r.id desc limit ${p.limit}::int`;
  },
});
