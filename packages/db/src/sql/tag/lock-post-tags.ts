import { json, sql, statement } from "../../statement.ts";

/**
 * Locks a post's listing, as triggers do before they touch its tags, and answers the ids of the tags it has then.
 * Relies on listings_pkey.
 */
export const lockPostTags = statement({
  name: "tag.lockPostTags",
  columns: { tagIds: json<number[]>() },
  examples: [{ postId: "00000000-0000-7000-8000-000000000000" }],
  sql: (p: { postId: string }) => sql`
    select to_json(l.tag_ids) as "tagIds" from listings l where l.post_id = ${p.postId}::uuid for update`,
});
