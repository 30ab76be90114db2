import { bool, json, sql, statement, uuid } from "../../statement.ts";
import { anybody, mayOpen, type Reader } from "../visibility.ts";
import { type CommentSort, firstOfBranch, nextOfBranch, type SiblingPlace } from "./order.ts";
import { type ThreadRow, type TreeBounds, threadJson, treeBelow } from "./tree.ts";

export interface ReadBranchParams {
  postId: string;
  /** The comment whose replies to read; null for the thread's roots. */
  parentId: string | null;
  sort: CommentSort;
  after: SiblingPlace | null;
  /** The most comments of the first level. */
  limit: number;
  bounds: TreeBounds;
  reader: Reader;
}

const bounds = { widths: [2, 1], most: 50 };
const id = "00000000-0000-7000-8000-000000000000";

/**
 * A page of a thread's roots, or of a comment's replies, with the first replies below each, in one walk; and whether
 * anybody, and the reader, may open the post, which the comments themselves don't depend on. No row when there is no such post.
 * Relies on comments_branch_id_best_id_idx, comments_branch_id_created_at_id_idx, comments_branch_id_controversy_id_idx.
 */
export const readBranch = statement({
  name: "comment.readBranch",
  columns: { postAuthorId: uuid, open: bool, opens: bool, found: bool, comments: json<ThreadRow[]>() },
  examples: [
    { postId: id, parentId: null, sort: "best", after: null, limit: 3, bounds, reader: anybody },
    { postId: id, parentId: id, sort: "old", after: { key: 0, id }, limit: 3, bounds, reader: anybody },
    { postId: id, parentId: id, sort: "controversial", after: { key: 0.5, id }, limit: 3, bounds, reader: anybody },
  ] satisfies ReadBranchParams[],
  sql: (p: ReadBranchParams) => {
    const branch = sql`${p.parentId ?? p.postId}::uuid`;
    const limit = sql`${p.limit}::int`;
    const first = p.after ? nextOfBranch(branch, p.sort, p.after, limit) : firstOfBranch(branch, p.sort, limit);
    const found = p.parentId
      ? sql`exists (select from comments c where c.id = ${p.parentId}::uuid and c.post_id = p.id)`
      : sql`true`;
    return sql`
      with recursive ${treeBelow(first, p.sort, p.bounds)}
      select p.author_id as "postAuthorId", ${mayOpen("p", anybody)} as "open",
        ${mayOpen("p", p.reader)} as "opens", ${found} as "found",
        ${threadJson(sql`select * from tree limit ${p.bounds.most}::int`)} as "comments"
      from posts p where p.id = ${p.postId}::uuid`;
  },
});
