import { sql, statement } from "../../statement.ts";

/** Puts tags on each of several posts, whose listings the caller locked, and shows them as edited where it says so. */
export const attachTagsToAll = statement({
  name: "tag.attachTagsToAll",
  columns: {},
  examples: [
    {
      postIds: ["00000000-0000-7000-8000-000000000000"],
      tagIds: [1],
      edited: ["00000000-0000-7000-8000-000000000000"],
      now: new Date(0),
    },
  ],
  sql: (p: { postIds: readonly string[]; tagIds: readonly number[]; edited: readonly string[]; now: Date }) => sql`
    with edited as (update posts set edited_at = ${p.now}::timestamptz where id = any(${p.edited}::uuid[]))
    insert into post_tags (post_id, tag_id)
    select p.id, t.id from unnest(${p.postIds}::uuid[]) p(id) cross join unnest(${p.tagIds}::int[]) t(id)
    order by p.id, t.id
    on conflict do nothing`,
});
