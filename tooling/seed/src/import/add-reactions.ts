import type pg from "pg";
import { copyRows, type Table } from "../load/copy.ts";
import { favorites, postVotes, type VoteRow } from "../load/post-tables.ts";
import { type Batch, type KarmaRow, linesOf, memberOf, timeOf } from "./batch.ts";
import type { CommentTarget, Target } from "./find-targets.ts";
import { keyId } from "./ids.ts";

type Found = { post: (key: string) => Target | null; comments: Map<string, CommentTarget> };
type CommentVoteRow = { userId: string; commentId: string; value: number; createdAt: Date };
type NewVote = { userId: string; target: Target; value: number; createdAt: Date };

const commentVotes: Table<CommentVoteRow> = {
  name: "comment_votes",
  columns: { userId: "user_id", commentId: "comment_id", value: "value", createdAt: "created_at" },
};

/** Adds the batch's votes and counts them; a member who voted on the same before keeps that vote. Answers changed posts. */
export async function addVotes(batch: Batch, found: Found): Promise<string[]> {
  const onPosts: NewVote[] = [];
  const onComments: NewVote[] = [];
  const lines = linesOf(batch, "vote");
  const cast = await findPairs(batch, "post_votes", "post_id", lines, ({ post }) => post && found.post(post)?.id);
  const castOnComments = await findPairs(
    batch,
    "comment_votes",
    "comment_id",
    lines,
    ({ comment }) => comment && keyId("comment", comment),
  );
  for (const { number, line } of lines) {
    const userId = memberOf(batch, number, "user", line.user);
    const createdAt = userId === null ? null : timeOf(batch, number, line.createdAt);
    if (userId === null || createdAt === null) continue;
    const key = line.post ?? line.comment ?? "";
    const target = line.post === undefined ? found.comments.get(keyId("comment", key)) : found.post(key);
    const kind = line.post === undefined ? "comment" : "post";
    if (!target) batch.tally.refuse(number, `${kind}: There is no ${kind} ${key}.`);
    else if (target.authorId === userId) batch.tally.refuse(number, "user: Nobody votes on what is their own.");
    else if (!takeNew(kind === "post" ? cast : castOnComments, userId, target.id)) batch.tally.present();
    else (kind === "post" ? onPosts : onComments).push({ userId, target, value: line.value, createdAt });
  }
  batch.tally.added("vote", onPosts.length + onComments.length);
  await writePostVotes(batch, onPosts);
  await writeCommentVotes(batch, onComments);
  return [...new Set(onPosts.map(({ target }) => target.id))];
}

/** Adds the batch's favourites and counts them. */
export async function addFavorites(batch: Batch, found: Found): Promise<void> {
  const lines = linesOf(batch, "favorite");
  const kept = await findPairs(batch, "favorites", "post_id", lines, ({ post }) => found.post(post)?.id);
  const rows: { userId: string; postId: string; createdAt: Date }[] = [];
  for (const { number, line } of lines) {
    const userId = memberOf(batch, number, "user", line.user);
    const createdAt = userId === null ? null : timeOf(batch, number, line.createdAt);
    if (userId === null || createdAt === null) continue;
    const post = found.post(line.post);
    if (!post) batch.tally.refuse(number, `post: There is no post ${line.post}.`);
    else if (!takeNew(kept, userId, post.id)) batch.tally.present();
    else rows.push({ userId, postId: post.id, createdAt });
  }
  batch.tally.added("favorite", rows.length);
  if (rows.length === 0) return;
  await copyRows(batch.client, favorites, rows);
  await batch.client.query(
    `update listings l set favorite_count = l.favorite_count + f.n
    from (select id, count(*)::int as n from unnest($1::uuid[]) id group by id) f where l.post_id = f.id`,
    [rows.map(({ postId }) => postId)],
  );
}

/** Who reacted already to what the lines name. */
async function findPairs<Line extends { user?: string | undefined }>(
  { client, members, as }: Batch,
  table: "post_votes" | "comment_votes" | "favorites",
  column: "post_id" | "comment_id",
  lines: readonly { line: Line }[],
  targetId: (line: Line) => string | undefined,
): Promise<Set<string>> {
  const pairs = lines.flatMap(({ line }) => {
    const userId = members.get((line.user ?? as ?? "").toLowerCase());
    const target = targetId(line);
    return userId && target ? [{ userId, target }] : [];
  });
  if (pairs.length === 0) return new Set();
  const { rows } = await client.query<{ pair: string }>(
    `select r.user_id || ' ' || r.${column} as pair
    from unnest($1::uuid[], $2::uuid[]) p (user_id, target) join ${table} r on r.user_id = p.user_id and r.${column} = p.target`,
    [pairs.map(({ userId }) => userId), pairs.map(({ target }) => target)],
  );
  return new Set(rows.map(({ pair }) => pair));
}

function takeNew(pairs: Set<string>, userId: string, targetId: string): boolean {
  const pair = `${userId} ${targetId}`;
  if (pairs.has(pair)) return false;
  pairs.add(pair);
  return true;
}

async function writePostVotes(batch: Batch, votes: readonly NewVote[]): Promise<void> {
  if (votes.length === 0) return;
  const rows = votes.map(
    ({ userId, target, value, createdAt }): VoteRow => ({ userId, postId: target.id, value, createdAt }),
  );
  await copyRows(batch.client, postVotes, rows);
  await count(batch.client, "listings", "post_id", votes);
  batch.karma.push(
    ...votes.map((vote) => earned(vote, { kind: "post_vote", postId: vote.target.id, commentId: null })),
  );
}

async function writeCommentVotes(batch: Batch, votes: readonly NewVote[]): Promise<void> {
  if (votes.length === 0) return;
  const rows = votes.map(({ userId, target, value, createdAt }) => ({
    userId,
    commentId: target.id,
    value,
    createdAt,
  }));
  await copyRows(batch.client, commentVotes, rows);
  await count(batch.client, "comments", "id", votes);
  batch.karma.push(
    ...votes.map((vote) => earned(vote, { kind: "comment_vote", postId: null, commentId: vote.target.id })),
  );
}

function earned(
  { userId, target, value, createdAt }: NewVote,
  on: Pick<KarmaRow, "kind" | "postId" | "commentId">,
): KarmaRow {
  return { ...on, userId: target.authorId, delta: value, actorId: userId, createdAt };
}

async function count(
  client: pg.Client,
  table: "listings" | "comments",
  key: "post_id" | "id",
  votes: readonly NewVote[],
) {
  await client.query(
    `update ${table} t set up = t.up + v.up, down = t.down + v.down
    from (
      select id, count(*) filter (where value = 1)::int as up, count(*) filter (where value = -1)::int as down
      from unnest($1::uuid[], $2::smallint[]) v (id, value) group by id
    ) v where t.${key} = v.id`,
    [votes.map(({ target }) => target.id), votes.map(({ value }) => value)],
  );
}
