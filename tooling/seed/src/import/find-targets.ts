import type { Batch } from "./batch.ts";
import { keyId } from "./ids.ts";

export interface Target {
  id: string;
  authorId: string;
}

/** Finds posts by the keys that lines refer to them by: an id of this site or another's, else a clip's slug. */
export async function findPosts({ client, lines }: Batch): Promise<(key: string) => Target | null> {
  const keys = new Set<string>();
  for (const { line } of lines) if ("post" in line && line.post !== undefined) keys.add(line.post);
  const ids = [...keys].map((key) => keyId("post", key));
  const { rows } = await client.query<Target & { slug: string | null }>(
    `select p.id, p.author_id as "authorId", null as slug from posts p where p.id = any($1::uuid[])
    union all
    select p.id, p.author_id, c.slug from clips c join posts p on p.id = c.post_id where c.slug = any($2) and c.claimed`,
    [ids, [...keys]],
  );
  const found = new Map(rows.map(({ id, authorId, slug }) => [slug ?? id, { id, authorId }]));
  return (key) => found.get(keyId("post", key)) ?? found.get(key) ?? null;
}

export interface CommentTarget extends Target {
  postId: string;
  depth: number;
}

/** The comments that lines answer, vote on or are themselves. */
export async function findComments({ client, lines }: Batch): Promise<Map<string, CommentTarget>> {
  const ids = new Set<string>();
  for (const { line } of lines) {
    if (line.type === "comment") for (const key of [line.id, line.parent]) if (key) ids.add(keyId("comment", key));
    if (line.type === "vote" && line.comment !== undefined) ids.add(keyId("comment", line.comment));
  }
  return readComments(client, [...ids]);
}

export async function readComments(
  client: Batch["client"],
  ids: readonly string[],
): Promise<Map<string, CommentTarget>> {
  const { rows } = await client.query<CommentTarget>(
    `select id, author_id as "authorId", post_id as "postId", depth from comments where id = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
