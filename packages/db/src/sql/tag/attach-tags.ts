import { sql, statement } from "../../statement.ts";

/** Puts tags on a post; triggers copy the listing's rank beside them and their ids into the listing. */
export const attachTags = statement({
  name: "tag.attachTags",
  columns: {},
  examples: [{ postId: "00000000-0000-7000-8000-000000000000", tagIds: [1] }],
  sql: (p: { postId: string; tagIds: readonly number[] }) => sql`
    insert into post_tags (post_id, tag_id)
    select ${p.postId}::uuid, t.id from unnest(${p.tagIds}::int[]) t(id)
    on conflict do nothing`,
});
