import { int, nullable, sql, statement, text, uuid } from "../../statement.ts";

/**
 * A member's vote on each of the comments, and the Markdown of those they may still edit; only comments that have one
 * or the other. Relies on comment_votes_pkey, comment_texts_pkey.
 */
export const ownCommentMarks = statement({
  name: "comment.ownCommentMarks",
  columns: { id: uuid, vote: int, markdown: nullable(text) },
  examples: [
    {
      userId: "00000000-0000-7000-8000-000000000000",
      ids: ["00000000-0000-7000-8000-000000000000"],
      editableIds: [],
    },
  ],
  sql: (p: { userId: string; ids: readonly string[]; editableIds: readonly string[] }) => sql`
    select i.id as "id", coalesce(v.value, 0)::int as "vote", x.markdown as "markdown"
    from unnest(${p.ids}::uuid[]) i(id)
    left join comment_votes v on v.user_id = ${p.userId}::uuid and v.comment_id = i.id
    left join comment_texts x on x.comment_id = i.id and i.id = any(${p.editableIds}::uuid[])
    where v.comment_id is not null or x.comment_id is not null`,
});
