import { bool, int, nullable, sql, statement, text, timestamp, uuid } from "../../statement.ts";

export interface ListByAuthorParams {
  authorId: string;
  readerId: string | null;
  /** Whether comments on NSFW posts are shown. */
  nsfw: boolean;
  after: { createdAt: Date; id: string } | null;
  limit: number;
}

const id = "00000000-0000-7000-8000-000000000000";

/**
 * A member's visible comments on listed posts, newest first, with the reader's vote on each.
 * Relies on comments_author_id_created_at_id_idx, listings_pkey, comment_votes_pkey.
 */
export const listByAuthor = statement({
  name: "comment.listByAuthor",
  columns: {
    ...{ id: uuid, parentId: nullable(uuid), html: text, score: int, replyCount: int },
    ...{ createdAt: timestamp, editedAt: nullable(timestamp), vote: int },
    ...{ postId: uuid, postSlug: text, postTitle: text, postNsfw: bool },
  },
  examples: [
    { authorId: id, readerId: null, nsfw: false, after: null, limit: 10 },
    { authorId: id, readerId: id, nsfw: true, after: { createdAt: new Date(0), id }, limit: 10 },
  ] satisfies ListByAuthorParams[],
  sql: (p: ListByAuthorParams) => {
    const after = p.after
      ? sql`and c.created_at <= ${p.after.createdAt}::timestamptz
          and (c.created_at < ${p.after.createdAt}::timestamptz or c.id > ${p.after.id}::uuid)`
      : sql``;
    return sql`
      select c.id as "id", c.parent_id as "parentId", x.html as "html", c.score as "score",
        c.reply_count as "replyCount", c.created_at as "createdAt", c.edited_at as "editedAt",
        coalesce((select v.value from comment_votes v where v.comment_id = c.id and v.user_id = ${p.readerId}::uuid), 0)::int
          as "vote", p.id as "postId", p.slug as "postSlug", p.title as "postTitle",
        p.nsfw as "postNsfw"
      from comments c
      join listings l on l.post_id = c.post_id and l.listed and (${p.nsfw}::boolean or not l.nsfw)
      join posts p on p.id = c.post_id
      join comment_texts x on x.comment_id = c.id
      where c.author_id = ${p.authorId}::uuid and c.status = 'visible' ${after}
      order by c.created_at desc, c.id limit ${p.limit}::int`;
  },
});
