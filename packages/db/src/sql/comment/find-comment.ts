import { bool, sql, statement, timestamp, uuid } from "../../statement.ts";
import { commentStatus } from "../enums.ts";
import { mayOpen, type Reader } from "../visibility.ts";

/** What acts on a comment need to know of it and of its post. Relies on comments_pkey, posts_pkey. */
export const findComment = statement({
  name: "comment.findComment",
  columns: {
    id: uuid,
    postId: uuid,
    authorId: uuid,
    status: commentStatus,
    createdAt: timestamp,
    postOpens: bool,
    postActive: bool,
  },
  examples: [{ id: "00000000-0000-7000-8000-000000000000", reader: { readerId: null, staff: false } }],
  sql: (p: { id: string; reader: Reader }) => sql`
    select c.id as "id", c.post_id as "postId", c.author_id as "authorId", c.status as "status",
      c.created_at as "createdAt", ${mayOpen("p", p.reader)} as "postOpens", p.status = 'active' as "postActive"
    from comments c join posts p on p.id = c.post_id where c.id = ${p.id}::uuid`,
});
