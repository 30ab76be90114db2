import { int, sql, statement, text } from "../../statement.ts";

/** One tag by its slug. Relies on tags_slug_key. */
export const findTag = statement({
  name: "tag.findTag",
  columns: { slug: text, name: text, color: text, postCount: int },
  examples: [{ slug: "funny" }],
  sql: (p: { slug: string }) => sql`
    select slug as "slug", name as "name", color as "color", post_count as "postCount"
    from tags where slug = ${p.slug}::text`,
});
