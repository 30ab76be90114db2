import { json, sql, statement, uuid } from "../../statement.ts";
import { mayOpen, type Reader } from "../visibility.ts";
import { type CommentSort, siblingFields } from "./order.ts";
import { type ThreadRow, type TreeBounds, threadJson, treeBelow } from "./tree.ts";

export interface ReadFocusParams {
  postId: string;
  commentId: string;
  sort: CommentSort;
  /** Its first width is that of the comment's own replies. */
  bounds: TreeBounds;
  reader: Reader;
}

/**
 * One comment with the comments above it, topmost first, and the first replies below it; an empty list when the
 * comment isn't one of the post's. No row when the reader may not open the post.
 * Relies on comments_pkey and the indexes on comments (branch_id, …).
 */
export const readFocus = statement({
  name: "comment.readFocus",
  columns: { postAuthorId: uuid, comments: json<ThreadRow[]>() },
  examples: [
    {
      postId: "00000000-0000-7000-8000-000000000000",
      commentId: "00000000-0000-7000-8000-000000000000",
      sort: "best",
      bounds: { widths: [2, 1], most: 50 },
      reader: { readerId: null, staff: false },
    },
  ] satisfies ReadFocusParams[],
  sql: (p: ReadFocusParams) => sql`
    with recursive chain as (
      select ${siblingFields(p.sort)}, 0 as level from comments c
      where c.id = ${p.commentId}::uuid and c.post_id = ${p.postId}::uuid
      union all
      select ${siblingFields(p.sort)}, d.level - 1 from chain d join comments c on c.id = d.parent_id
    ),
    focus as (
      select id, parent_id, depth, author_id, status, reply_count, score, key, created_at, edited_at from chain
      where level = 0
    ),
    ${treeBelow(sql`select * from focus`, p.sort, p.bounds)}
    select p.author_id as "postAuthorId",
      ${threadJson(sql`(select * from chain where level < 0 order by level)
        union all (select * from tree limit ${p.bounds.most}::int)`)} as "comments"
    from posts p where p.id = ${p.postId}::uuid and ${mayOpen("p", p.reader)}`,
});
