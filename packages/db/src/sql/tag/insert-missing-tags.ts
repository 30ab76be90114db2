import { sql, statement } from "../../statement.ts";

/**
 * Makes the tags that don't exist yet: one for each triple. In the order of slugs, so that two callers making the same
 * tags wait for each other instead of deadlocking. Relies on tags_slug_key.
 */
export const insertMissingTags = statement({
  name: "tag.insertMissingTags",
  columns: {},
  examples: [{ slugs: ["speed-run"], names: ["Speed Run"], colors: ["#888888"], now: new Date(0) }],
  sql: (p: { slugs: readonly string[]; names: readonly string[]; colors: readonly string[]; now: Date }) => sql`
    insert into tags (slug, name, color, created_at)
    select w.slug, w.name, w.color, ${p.now}::timestamptz
    from unnest(${p.slugs}::text[], ${p.names}::text[], ${p.colors}::text[]) w(slug, name, color)
    where not exists (select from tags t where t.slug = w.slug)
    order by w.slug
    on conflict (slug) do nothing`,
});
