import { int, sql, statement } from "../../statement.ts";

/**
 * Erases the words of comments and hides those that are visible; what staff removed stays removed. The caller locked
 * their posts' listings. Answers how many were visible. Relies on comments_pkey, comment_texts_pkey.
 */
export const eraseComments = statement({
  name: "deletion.eraseComments",
  columns: { erased: int },
  examples: [{ ids: ["00000000-0000-7000-8000-000000000000"] }],
  sql: (p: { ids: readonly string[] }) => sql`
    with worded as (delete from comment_texts where comment_id = any(${p.ids}::uuid[])),
    closed as (
      update comments set status = 'deleted' where id = any(${p.ids}::uuid[]) and status = 'visible' returning id
    )
    select count(*)::int as "erased" from closed`,
});
