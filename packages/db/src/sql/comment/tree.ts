import { type Sql, sql } from "../../statement.ts";
import { type CommentSort, firstOfBranch } from "./order.ts";

/** A comment as a thread shows it to everybody; times in milliseconds since 1970. */
export interface ThreadRow {
  id: string;
  parentId: string | null;
  depth: number;
  authorId: string;
  author: { username: string; displayName: string; avatarUrl: string | null; role: "member" | "moderator" | "admin" };
  status: "visible" | "deleted" | "removed";
  /** Empty unless visible. */
  html: string;
  score: number;
  replyCount: number;
  /** What the comment is sorted by. */
  key: number;
  createdAt: number;
  editedAt: number | null;
}

/** How much of a thread one statement reads. */
export interface TreeBounds {
  /** The most replies to show of each comment, by levels below the first. */
  widths: readonly number[];
  /** The most comments altogether; upper levels go first. */
  most: number;
}

/**
 * The table expression `tree` of a recursive statement: the first level, and below each comment its first replies.
 * Level by level, each in order, so that a limit on it cuts the lowest and stops the walk.
 */
export function treeBelow(firstLevel: Sql, sort: CommentSort, bounds: TreeBounds): Sql {
  const width = sql`coalesce((${bounds.widths}::int[])[t.level + 1], 0)`;
  return sql`tree as (
      select f.*, 0 as level from (${firstLevel}) f
      union all
      select r.*, t.level + 1 from tree t cross join lateral (${firstOfBranch(sql`t.id`, sort, width)}) r
      where t.reply_count > 0
    )`;
}

/** JSON of the comments of a table expression with the walk's fields, in its order: a list of `ThreadRow`. */
export function threadJson(walk: Sql): Sql {
  return sql`coalesce((
      select json_agg(${rowJson} order by c.n)
      from (select w.*, row_number() over () as n from (${walk}) w) c), '[]')`;
}

/**
 * JSON of a comment `c` with its sort `key`: a `ThreadRow`. Author and text are looked up row by row: joined, a planner
 * that expects many rows would read both tables whole.
 */
export const rowJson = sql`json_build_object('id', c.id, 'parentId', c.parent_id, 'depth', c.depth,
  'authorId', c.author_id, 'author', (select json_build_object('username', u.username,
    'displayName', u.display_name, 'avatarUrl', u.avatar_url, 'role', u.role) from users u where u.id = c.author_id),
  'status', c.status, 'html', case when c.status = 'visible' then
    (select x.html from comment_texts x where x.comment_id = c.id) else '' end, 'score', c.score,
  'replyCount', c.reply_count, 'key', c.key, 'createdAt', extract(epoch from c.created_at) * 1000,
  'editedAt', extract(epoch from c.edited_at) * 1000)`;
