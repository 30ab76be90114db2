import { sql, statement, timestamp, uuid } from "../../statement.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

export interface ListCommentsParams {
  authorId: string;
  after: { createdAt: Date; id: string } | null;
  limit: number;
}

/** A member's next comments, whatever their state, newest first. Relies on comments_author_id_created_at_id_idx. */
export const listComments = statement({
  name: "deletion.listComments",
  columns: { id: uuid, postId: uuid, createdAt: timestamp },
  examples: [
    { authorId: nobody, after: null, limit: 10 },
    { authorId: nobody, after: { createdAt: new Date(0), id: nobody }, limit: 10 },
  ] satisfies ListCommentsParams[],
  sql: (p: ListCommentsParams) => {
    const after = p.after
      ? sql`and c.created_at <= ${p.after.createdAt}::timestamptz
          and (c.created_at < ${p.after.createdAt}::timestamptz or c.id > ${p.after.id}::uuid)`
      : sql``;
    return sql`
      select c.id as "id", c.post_id as "postId", c.created_at as "createdAt" from comments c
      where c.author_id = ${p.authorId}::uuid ${after} order by c.created_at desc, c.id limit ${p.limit}::int`;
  },
});
