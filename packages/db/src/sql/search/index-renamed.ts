import { int, sql, statement } from "../../statement.ts";

/**
 * Indexes up to `limit` posts of a tag, game or broadcaster that was renamed; answers how many were looked at, 0 when no
 * name is left. Relies on post_tags_new_idx, listings_new_game_idx, listings_new_broadcaster_idx.
 */
export const indexRenamed = statement({
  name: "search.indexRenamed",
  columns: { posts: int },
  examples: [{ limit: 10 }],
  sql: (p: { limit: number }) => sql`select search_index_renamed(${p.limit}::int) as "posts"`,
});
