import { int, sql, statement, text } from "../../statement.ts";

/**
 * Tags whose slug, or name in any case, starts with a prefix, most used first. A tag that only hidden posts carry isn't
 * told. Relies on tags_slug_prefix_idx, tags_name_prefix_idx, post_tags_new_idx.
 */
export const suggestTags = statement({
  name: "tag.suggestTags",
  columns: { slug: text, name: text, color: text, postCount: int },
  examples: [{ slug: "fu", name: "fu", limit: 10 }],
  sql: (p: { slug: string; name: string; limit: number }) => sql`
    select t.slug as "slug", t.name as "name", t.color as "color", t.post_count as "postCount"
    from tags t
    where (t.slug ^@ ${p.slug}::text or lower(t.name) ^@ lower(${p.name}::text))
      and exists (select from post_tags pt where pt.tag_id = t.id and pt.listed)
    order by t.post_count desc, t.id limit ${p.limit}::int`,
});
