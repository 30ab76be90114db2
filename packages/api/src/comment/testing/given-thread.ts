import { type Database, newId } from "@medley/db";

export interface CommentGiven {
  /** Its parent's position in the list, which comes before it; null for a root. */
  parent: number | null;
  authorId: string;
  up?: number;
  down?: number;
  createdAt?: Date;
  status?: "visible" | "deleted" | "removed";
  body?: string;
}

/** A comment that is there, with what its siblings are sorted by. */
export interface CommentThere {
  id: string;
  parentId: string | null;
  up: number;
  down: number;
  createdAt: Date;
}

const startsAt = Date.UTC(2026, 10, 1);

/**
 * Puts a whole thread into the database at once, as if it had long been there: counters as given, without votes or
 * notifications. Without a date, each comment is a second younger than the one before.
 */
export async function givenThread(
  db: Database,
  postId: string,
  given: readonly CommentGiven[],
): Promise<CommentThere[]> {
  const ids = given.map((_, i) => newId(startsAt + i));
  const idAt = (at: number | null) => (at === null ? null : (ids[at] ?? null));
  const depths: number[] = [];
  const replies = given.map(() => 0);
  for (const { parent } of given) {
    depths.push(parent === null ? 0 : (depths[parent] ?? 0) + 1);
    if (parent !== null) replies[parent] = (replies[parent] ?? 0) + 1;
  }
  const there = given.map(({ parent, up = 0, down = 0, createdAt }, i) => ({
    ...{ id: ids[i] ?? "", parentId: idAt(parent), up, down },
    createdAt: createdAt ?? new Date(startsAt + i * 1_000),
  }));

  const client = await db.pool.connect();
  try {
    // Triggers off: they would count a thread of ten thousand one by one, all in one row.
    await client.query("begin; set local session_replication_role = replica");
    await client.query(
      `insert into comments (id, post_id, parent_id, author_id, depth, status, reply_count, up, down, created_at)
       select i, $1, p, a, d, s::comment_status, r, u, w, t
       from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::int[], $6::text[], $7::int[], $8::int[], $9::int[],
         $10::timestamptz[]) as g(i, p, a, d, s, r, u, w, t)`,
      [
        ...[postId, ids, there.map((c) => c.parentId), given.map((c) => c.authorId), depths],
        ...[given.map((c) => c.status ?? "visible"), replies, there.map((c) => c.up), there.map((c) => c.down)],
        there.map((c) => c.createdAt),
      ],
    );
    const bodies = given.map((c, i) => c.body ?? `Comment ${i}`);
    await client.query(
      `insert into comment_texts (comment_id, markdown, html)
       select i, m, '<p>' || m || '</p>' from unnest($1::uuid[], $2::text[]) as g(i, m)`,
      [ids, bodies],
    );
    const visible = given.filter((c) => (c.status ?? "visible") === "visible").length;
    await client.query("update listings set comment_count = comment_count + $2 where post_id = $1", [postId, visible]);
    await client.query("commit");
  } finally {
    client.release();
  }
  await db.pool.query("analyze comments");
  return there;
}
