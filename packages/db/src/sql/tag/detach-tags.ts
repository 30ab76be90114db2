import { sql, statement } from "../../statement.ts";

/** Takes tags off a post whose listing the caller locked. Relies on post_tags_pkey. */
export const detachTags = statement({
  name: "tag.detachTags",
  columns: {},
  examples: [{ postId: "00000000-0000-7000-8000-000000000000", tagIds: [1] }],
  sql: (p: { postId: string; tagIds: readonly number[] }) => sql`
    delete from post_tags where post_id = ${p.postId}::uuid and tag_id = any(${p.tagIds}::int[])`,
});
