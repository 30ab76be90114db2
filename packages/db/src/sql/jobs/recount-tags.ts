import { int, sql, statement } from "../../statement.ts";

/** Sets each tag's number of listed posts where it is another. Reads post_tags_new_idx whole: for a job only. */
export const recountTags = statement({
  name: "jobs.recountTags",
  columns: { changed: int },
  examples: [{}],
  sql: (_: Record<string, never>) => sql`
    with counted as (
      select t.id, count(pt.post_id)::int as posts
      from tags t left join post_tags pt on pt.tag_id = t.id and pt.listed group by t.id
    ),
    changed as (
      update tags t set post_count = c.posts from counted c where t.id = c.id and t.post_count <> c.posts returning t.id
    )
    select count(*)::int as "changed" from changed`,
});
