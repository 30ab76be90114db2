import { int, sql, statement } from "../../statement.ts";

/** How many members keep a post among their favourites. Relies on listings_pkey. */
export const findFavoriteCount = statement({
  name: "favorite.findFavoriteCount",
  columns: { favoriteCount: int },
  examples: [{ postId: "00000000-0000-7000-8000-000000000000" }],
  sql: (p: { postId: string }) =>
    sql`select favorite_count as "favoriteCount" from listings where post_id = ${p.postId}::uuid`,
});
