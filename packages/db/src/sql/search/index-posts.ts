import { int, sql, statement } from "../../statement.ts";

/**
 * Brings the search entries of these posts up to date, whatever happened to them; answers how many changed. Triggers do
 * it for every ordinary change. Whoever writes posts in bulk with triggers off runs layEras once all listings are
 * there, this for all posts, some thousand at a time and oldest first, and countWords at the end.
 * Relies on listings_pkey, posts_pkey, search_entries_pkey.
 */
export const indexPosts = statement({
  name: "search.indexPosts",
  columns: { indexed: int },
  examples: [{ ids: ["00000000-0000-7000-8000-000000000000"] }],
  sql: (p: { ids: readonly string[] }) => sql`select search_index(${p.ids}::uuid[]) as "indexed"`,
});
