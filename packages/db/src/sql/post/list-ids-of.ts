import { sql, statement, uuids } from "../../statement.ts";

/** All of a member's posts that anybody may open. Relies on posts_author_id_created_at_idx. */
export const listIdsOf = statement({
  name: "post.listIdsOf",
  columns: { ids: uuids },
  examples: [{ authorId: "00000000-0000-7000-8000-000000000000" }],
  sql: (p: { authorId: string }) => sql`
    select coalesce(array_agg(p.id), '{}') as "ids" from posts p
    where p.author_id = ${p.authorId}::uuid and p.status = 'active'`,
});
