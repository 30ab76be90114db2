import { renderMarkdown } from "@medley/api/markdown";
import type { LineOf } from "@medley/api/schema/import";
import { copyRows, type Table } from "../load/copy.ts";
import { type Batch, linesOf, memberOf, timeOf } from "./batch.ts";
import { type CommentTarget, readComments, type Target } from "./find-targets.ts";
import { keyId, wordsId } from "./ids.ts";

/** As deep as a thread gets. */
const deepest = 10;

interface CommentRow {
  id: string;
  postId: string;
  parentId: string | null;
  authorId: string;
  depth: number;
  status: "visible" | "deleted" | "removed";
  createdAt: Date;
  editedAt: Date | null;
}

const comments: Table<CommentRow> = {
  name: "comments",
  columns: {
    id: "id",
    postId: "post_id",
    parentId: "parent_id",
    authorId: "author_id",
    depth: "depth",
    status: "status",
    createdAt: "created_at",
    editedAt: "edited_at",
  },
};

interface TextRow {
  commentId: string;
  markdown: string;
  html: string;
}

const texts: Table<TextRow> = {
  name: "comment_texts",
  columns: { commentId: "comment_id", markdown: "markdown", html: "html" },
};

type Found = { post: (key: string) => Target | null; comments: Map<string, CommentTarget> };
type Made = { row: CommentRow; text: TextRow[] };

/** Adds the batch's comments, each after what it answers, and counts them where they are counted. */
export async function addComments(batch: Batch, found: Found): Promise<void> {
  const lines = linesOf(batch, "comment");
  await findUnkeyed(batch, found);
  const made: Made[] = [];
  for (const { number, line } of lines) {
    const one = makeComment(batch, found, { number, line });
    if (one === null) continue;
    const { id, authorId, postId, depth } = one.row;
    found.comments.set(id, { id, authorId, postId, depth });
    made.push(one);
  }
  batch.tally.added("comment", made.length);
  if (made.length === 0) return;
  const rows = made.map(({ row }) => row);
  await copyRows(batch.client, comments, rows);
  await copyRows(
    batch.client,
    texts,
    made.flatMap(({ text }) => text),
  );
  await count(batch, rows);
}

/** Comments without a key are known by their words, and their moment if it is told. */
async function findUnkeyed(batch: Batch, found: Found): Promise<void> {
  const ids = linesOf(batch, "comment").flatMap(({ line }) => {
    const authorId = batch.members.get((line.author ?? batch.as ?? "").toLowerCase());
    const post = found.post(line.post);
    return line.id === undefined && authorId && post ? [idOf(line, { authorId, postId: post.id })] : [];
  });
  if (ids.length === 0) return;
  for (const [id, comment] of await readComments(batch.client, ids)) found.comments.set(id, comment);
}

function idOf(
  { id, createdAt, parent, body }: LineOf<"comment">,
  { authorId, postId }: { authorId: string; postId: string },
): string {
  if (id !== undefined) return keyId("comment", id);
  return wordsId("comment", createdAt, postId, parent ?? "", authorId, body ?? "");
}

function makeComment(
  batch: Batch,
  found: Found,
  { number, line }: { number: number; line: LineOf<"comment"> },
): Made | null {
  const refuse = (reason: string) => {
    batch.tally.refuse(number, reason);
    return null;
  };
  const authorId = memberOf(batch, number, "author", line.author);
  const createdAt = authorId === null ? null : timeOf(batch, number, line.createdAt);
  if (authorId === null || createdAt === null) return null;
  const post = found.post(line.post);
  if (post === null) return refuse(`post: There is no post ${line.post}.`);
  const id = idOf(line, { authorId, postId: post.id });
  if (found.comments.has(id)) {
    batch.tally.present();
    return null;
  }
  const parent = line.parent === null ? null : found.comments.get(keyId("comment", line.parent));
  if (parent === undefined) return refuse(`parent: There is no comment ${line.parent}.`);
  if (parent && parent.postId !== post.id) return refuse("parent: Stands under another post.");
  const depth = parent === null ? 0 : parent.depth + 1;
  if (depth > deepest) return refuse(`parent: Is as deep as a thread gets, ${deepest} levels.`);
  const { body, status, editedAt } = line;
  const html = body === null ? "" : renderMarkdown(body, { flavour: "comment" });
  if (body !== null && html === "") return refuse("body: Nothing of this would show.");
  const row = { id, postId: post.id, parentId: parent?.id ?? null, authorId, depth, status, createdAt, editedAt };
  return { row, text: body === null ? [] : [{ commentId: id, markdown: body, html }] };
}

async function count({ client }: Batch, rows: readonly CommentRow[]): Promise<void> {
  const tally = (keys: readonly (string | null)[]) => {
    const counts = new Map<string, number>();
    for (const key of keys) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
    return [[...counts.keys()], [...counts.values()]];
  };
  const visible = rows.filter(({ status }) => status === "visible");
  await client.query(
    `update listings l set comment_count = l.comment_count + c.n
    from unnest($1::uuid[], $2::int[]) c (post_id, n) where l.post_id = c.post_id`,
    tally(visible.map(({ postId }) => postId)),
  );
  await client.query(
    `update comments a set reply_count = a.reply_count + c.n
    from unnest($1::uuid[], $2::int[]) c (id, n) where a.id = c.id`,
    tally(rows.map(({ parentId }) => parentId)),
  );
}
