import { int, sql, statement, text } from "../../statement.ts";

/** The tags with the most posts, as the hourly job counted them. Relies on tags_post_count_id_idx. */
export const popularTags = statement({
  name: "tag.popularTags",
  columns: { slug: text, name: text, color: text, postCount: int },
  examples: [{ limit: 10 }],
  sql: (p: { limit: number }) => sql`
    select slug as "slug", name as "name", color as "color", post_count as "postCount"
    from tags where post_count > 0 order by post_count desc, id limit ${p.limit}::int`,
});
