import { int, sql, statement, text } from "../../statement.ts";

/** Tags whose slug starts with a prefix, most used first. Relies on tags_slug_prefix_idx. */
export const suggestTags = statement({
  name: "tag.suggestTags",
  columns: { slug: text, name: text, color: text, postCount: int },
  examples: [{ prefix: "fu", limit: 10 }],
  sql: (p: { prefix: string; limit: number }) => sql`
    select slug as "slug", name as "name", color as "color", post_count as "postCount"
    from tags where slug ^@ ${p.prefix}::text
    order by post_count desc, id limit ${p.limit}::int`,
});
