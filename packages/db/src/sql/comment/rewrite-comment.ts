import { sql, statement, uuid } from "../../statement.ts";

/** Gives a member's own visible comment other words. No row when there is none. Relies on comments_pkey. */
export const rewriteComment = statement({
  name: "comment.rewriteComment",
  columns: { id: uuid },
  examples: [
    {
      ...{ id: "00000000-0000-7000-8000-000000000000", authorId: "00000000-0000-7000-8000-000000000000" },
      ...{ markdown: "a", html: "<p>a</p>", now: new Date(0) },
    },
  ],
  sql: (p: { id: string; authorId: string; markdown: string; html: string; now: Date }) => sql`
    with edited as (
      update comments set edited_at = ${p.now}::timestamptz
      where id = ${p.id}::uuid and author_id = ${p.authorId}::uuid and status = 'visible' returning id
    )
    update comment_texts x set markdown = ${p.markdown}, html = ${p.html}
    from edited where x.comment_id = edited.id returning x.comment_id as "id"`,
});
