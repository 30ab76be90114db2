import { int, nullable, sql, statement, text, uuid } from "../../statement.ts";

/**
 * A member's vote on each of the comments, and the Markdown of those they may still edit; only comments that have one
 * or the other. Looked up comment by comment, as own marks on posts are. Relies on comment_votes_pkey, comment_texts_pkey.
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
    select m.id as "id", coalesce(m.vote, 0)::int as "vote", m.markdown as "markdown"
    from (
      select i.id, (select v.value from comment_votes v where v.user_id = ${p.userId}::uuid and v.comment_id = i.id) as vote,
        (select x.markdown from comment_texts x where x.comment_id = i.id and i.id = any(${p.editableIds}::uuid[])) as markdown
      from unnest(${p.ids}::uuid[]) i(id) offset 0
    ) m
    where m.vote is not null or m.markdown is not null`,
});
