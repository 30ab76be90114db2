import { raw, type Sql, sql } from "../../statement.ts";

export type CommentSort = "best" | "new" | "old" | "controversial";

/** Where a page of siblings ended: the last one's sort key (a date as milliseconds since 1970) and its id. */
export interface SiblingPlace {
  key: number;
  id: string;
}

interface SiblingOrder {
  column: Sql;
  /** The column as a number that JSON carries exactly. */
  key: Sql;
  direction: Sql;
  /** What comes after in the order: by the column, and by the id among equals. */
  beyond: Sql;
  beyondId: Sql;
  idDirection: Sql;
  cast: (key: number) => Sql;
}

const float = (key: number) => sql`${key}::float8`;
const date = (key: number) => sql`${new Date(key)}::timestamptz`;

function descending(column: string, key: string, cast: SiblingOrder["cast"]): SiblingOrder {
  const [direction, beyond, beyondId, idDirection] = [raw("desc"), raw("<"), raw(">"), raw("asc")];
  return { column: raw(column), key: raw(key), direction, beyond, beyondId, idDirection, cast };
}

const milliseconds = "(extract(epoch from c.created_at) * 1000)::float8";
const newest = descending("c.created_at", milliseconds, date);

/** Each order is one index read forwards, or for `old` backwards. */
const orders: Record<CommentSort, SiblingOrder> = {
  best: descending("c.best", "c.best", float),
  controversial: descending("c.controversy", "c.controversy", float),
  new: newest,
  old: { ...newest, direction: raw("asc"), beyond: raw(">"), beyondId: raw("<"), idDirection: raw("desc") },
};

/** What the walk down a thread carries of each comment (table alias `c`). */
export function siblingFields(sort: CommentSort): Sql {
  return sql`c.id, c.parent_id, c.depth, c.author_id, c.status, c.reply_count, c.score, ${orders[sort].key} as key,
    c.created_at, c.edited_at`;
}

/** The first `limit` comments of a branch, in order. */
export function firstOfBranch(branch: Sql, sort: CommentSort, limit: Sql): Sql {
  const order = orders[sort];
  return sql`select ${siblingFields(sort)} from comments c where c.branch_id = ${branch}
    order by ${order.column} ${order.direction}, c.id ${order.idDirection} limit ${limit}`;
}

/**
 * The next `limit` comments of a branch after a place. Equals and the rest are read apart, each by one range of the
 * index: a condition over both would step over every equal again on each page.
 */
export function nextOfBranch(branch: Sql, sort: CommentSort, after: SiblingPlace, limit: Sql): Sql {
  const order = orders[sort];
  const key = order.cast(after.key);
  return sql`select * from (
      (select ${siblingFields(sort)} from comments c
        where c.branch_id = ${branch} and ${order.column} = ${key} and c.id ${order.beyondId} ${after.id}::uuid
        order by c.id ${order.idDirection} limit ${limit})
      union all
      (select ${siblingFields(sort)} from comments c
        where c.branch_id = ${branch} and ${order.column} ${order.beyond} ${key}
        order by ${order.column} ${order.direction}, c.id ${order.idDirection} limit ${limit})
    ) s order by s.key ${order.direction}, s.id ${order.idDirection} limit ${limit}`;
}
