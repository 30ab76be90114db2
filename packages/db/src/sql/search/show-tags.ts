import { int, sql, statement, text } from "../../statement.ts";

/** What lists show of tags. Relies on tags_pkey. */
export const showTags = statement({
  name: "search.showTags",
  columns: { id: int, slug: text, name: text, color: text, postCount: int },
  examples: [{ ids: [1] }],
  sql: (p: { ids: readonly number[] }) => sql`
    select id as "id", slug as "slug", name as "name", color as "color", post_count as "postCount"
    from tags where id = any(${p.ids}::int[])`,
});
