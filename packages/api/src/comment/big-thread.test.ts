import type { Query } from "@medley/db";
import { readBranch } from "@medley/db/sql/comment/read-branch";
import { readFocus } from "@medley/db/sql/comment/read-focus";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp, givenPost, type TestApp } from "../testing/index.ts";
import { commentsPerPage, focusWidths, mostPerPage, replyWidths } from "./rules.ts";
import { type CommentGiven, type CommentThere, givenThread } from "./testing/given-thread.ts";
import { readToEnd } from "./testing/read-to-end.ts";

const size = 10_000;
const replies = 5_000;
let test: TestApp;
let postId: string;
let there: CommentThere[];

/** One comment with 5 000 replies, a chain down to the deepest level, and a thousand small branches. */
function bigThread(authorIds: readonly string[]): CommentGiven[] {
  const authorOf = (at: number) => authorIds[at % authorIds.length] ?? "";
  const votes = (at: number) => ({ authorId: authorOf(at), up: at % 7, down: at % 3 });
  const given: CommentGiven[] = [{ parent: null, authorId: authorOf(0), up: 50 }];
  for (let at = 1; at <= replies; at++) given.push({ parent: 0, ...votes(at) });
  for (let depth = 2; depth <= 10; depth++) given.push({ parent: depth === 2 ? 1 : given.length - 1, ...votes(depth) });
  for (let at = given.length; at < size; at++) given.push({ parent: at % 5 ? at - (at % 5) : null, ...votes(at) });
  return given;
}

beforeAll(async () => {
  test = await createTestApp();
  postId = await givenPost(test.db, { authorId: test.alice.id });
  // Enough members that reading their table whole would never be the cheaper way.
  const { rows: authors } = await test.db.pool.query<{ id: string }>(
    `insert into users (id, username, display_name)
     select gen_random_uuid(), 'author_' || n, 'Author' from generate_series(1, 3000) n returning id`,
  );
  const authorIds = authors.map(({ id }) => id);
  there = await givenThread(test.db, postId, bigThread(authorIds));
  await test.db.pool.query("vacuum analyze comments, comment_texts, users");
});
afterAll(() => test.close());

interface PlanNode {
  "Node Type": string;
  "Relation Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  Plans?: PlanNode[];
}

/** What a statement read: rows of tables, and tables it read whole. */
async function cost<Row>(query: Query<Row>): Promise<{ rows: number; whole: string[] }> {
  const { rows } = await test.db.pool.query(`explain (analyze, format json) ${query.text}`, query.values);
  const found = { rows: 0, whole: [] as string[] };
  function visit(node: PlanNode): void {
    if (node["Relation Name"]) {
      found.rows += (node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0)) * node["Actual Loops"];
      if (node["Node Type"] === "Seq Scan") found.whole.push(node["Relation Name"]);
    }
    node.Plans?.forEach(visit);
  }
  visit(rows[0]["QUERY PLAN"][0].Plan);
  return found;
}

const at = (index: number) => {
  const comment = there[index];
  if (!comment) throw new Error(`The thread has no comment ${index}`);
  return comment;
};

/** Comment, author and text of each comment of a page, twice for the two ranges behind a cursor, and the post. */
const mostRows = 3 * mostPerPage + 3 * commentsPerPage;

describe("a thread of ten thousand comments", () => {
  const sorts = ["best", "new", "old", "controversial"] as const;
  const bounds = { widths: replyWidths, most: mostPerPage };
  const page = { sort: "best" as const, after: null, limit: commentsPerPage + 1, bounds };
  const reader = { readerId: null, staff: false };

  it("is read to its end", async () => {
    const { comments, pages } = await readToEnd(test.bob.call, postId, "best");
    expect(new Set(comments.map((node) => node.id))).toEqual(new Set(there.map((comment) => comment.id)));
    expect(comments).toHaveLength(size);
    expect(Math.max(...pages.map((one) => one.comments.length))).toBeLessThanOrEqual(mostPerPage);
    expect(Math.max(...comments.map((node) => node.depth))).toBe(10);
  });

  it.each(sorts)("costs its page and no more, sorted %s", async (sort) => {
    const { rows, whole } = await cost(readBranch({ ...page, postId, parentId: null, sort, reader }));
    expect(whole).toEqual([]);
    expect(rows).toBeLessThanOrEqual(mostRows);
    expect(rows).toBeGreaterThan(commentsPerPage);
  });

  it.each(sorts)("costs the same deep in a branch of five thousand, sorted %s", async (sort) => {
    const { rows: branch } = await test.db.pool.query<{ id: string; key: number }>(
      `select id, ${keys[sort]} as key from comments where branch_id = $1 order by ${orders[sort]}`,
      [at(0).id],
    );
    const place = (index: number) => ({ id: branch[index]?.id ?? "", key: Number(branch[index]?.key) });
    const read = (after: { id: string; key: number }) =>
      cost(readBranch({ ...page, postId, parentId: at(0).id, sort, after, reader }));
    // All replies but one have none below, so each page is 51 comments, looked for in the two ranges.
    for (const index of [0, 2_500, 4_900]) {
      const { rows, whole } = await read(place(index));
      expect(whole).toEqual([]);
      expect(rows).toBeLessThanOrEqual(5 * (commentsPerPage + 1) + 50);
    }
  });

  it("costs a chain and a page when one comment is asked for", async () => {
    const deepest = at(replies + 9).id;
    const focus = { postId, sort: "best" as const, bounds: { widths: focusWidths, most: mostPerPage }, reader };
    expect(await cost(readFocus({ ...focus, commentId: deepest }))).toMatchObject({ whole: [] });
    expect((await cost(readFocus({ ...focus, commentId: deepest }))).rows).toBeLessThan(50);
    expect((await cost(readFocus({ ...focus, commentId: at(0).id }))).rows).toBeLessThanOrEqual(mostRows);
    const { comments } = await test.visitor.comment.thread({ postId, focus: deepest });
    expect(comments.map((node) => node.depth)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});

const keys = {
  best: "best",
  new: "extract(epoch from created_at) * 1000",
  old: "extract(epoch from created_at) * 1000",
  controversial: "controversy",
};
const orders = {
  best: "best desc, id",
  new: "created_at desc, id",
  old: "created_at, id desc",
  controversial: "controversy desc, id",
};
