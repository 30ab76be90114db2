import { int, sql, statement, text } from "../../statement.ts";

/** One tag by its slug; one that only hidden posts carry isn't told. Relies on tags_slug_key, post_tags_new_idx. */
export const findTag = statement({
  name: "tag.findTag",
  columns: { slug: text, name: text, color: text, postCount: int },
  examples: [{ slug: "funny" }],
  sql: (p: { slug: string }) => sql`
    select slug as "slug", name as "name", color as "color", post_count as "postCount"
    from tags t where t.slug = ${p.slug}::text
      and exists (select from post_tags pt where pt.tag_id = t.id and pt.listed)`,
});
