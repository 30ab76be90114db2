import { int, sql, statement, text } from "../../statement.ts";

/** The tags of these slugs that exist. Relies on tags_slug_key. */
export const findTags = statement({
  name: "tag.findTags",
  columns: { id: int, slug: text, name: text, color: text },
  examples: [{ slugs: ["funny"] }],
  sql: (p: { slugs: readonly string[] }) => sql`
    select id as "id", slug as "slug", name as "name", color as "color"
    from tags where slug = any(${p.slugs}::text[]) order by slug`,
});
