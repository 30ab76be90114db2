import { int, sql, statement, uuid } from "../../statement.ts";

/** Adds views in one go, leaving out those of a post's own author, and tells the counts. One entry a view. Relies on listings_pkey. */
export const addViews = statement({
  name: "post.addViews",
  columns: { id: uuid, viewCount: int },
  examples: [{ postIds: ["00000000-0000-7000-8000-000000000000"], viewerIds: [null] }],
  sql: (p: { postIds: readonly string[]; viewerIds: readonly (string | null)[] }) => sql`
    with seen as (
      select l.post_id, count(*)::int as views
      from unnest(${p.postIds}::uuid[], ${p.viewerIds}::uuid[]) v(post_id, viewer_id)
      join listings l on l.post_id = v.post_id and l.author_id is distinct from v.viewer_id
      group by l.post_id
    ),
    locked as (select l.post_id from listings l where l.post_id in (select post_id from seen) order by l.post_id for no key update)
    update listings l set view_count = l.view_count + s.views
    from seen s join locked k on k.post_id = s.post_id where l.post_id = s.post_id
    returning l.post_id as "id", l.view_count as "viewCount"`,
});
