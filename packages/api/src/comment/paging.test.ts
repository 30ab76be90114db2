import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp, givenPost, type TestApp } from "../testing/index.ts";
import type { CommentSort } from "./schema.ts";
import { type CommentGiven, givenThread } from "./testing/given-thread.ts";
import { branchesOf, readToEnd } from "./testing/read-to-end.ts";

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

/** The same orders, read whole: what the pages must add up to. */
const wholeOrder: Record<CommentSort, string> = {
  best: "best desc, id",
  new: "created_at desc, id",
  old: "created_at, id desc",
  controversial: "controversy desc, id",
};

async function wholeThread(postId: string, sort: CommentSort) {
  const { rows } = await test.db.pool.query<{ id: string; parentId: string | null }>(
    `select id, parent_id as "parentId" from comments where post_id = $1 order by ${wholeOrder[sort]}`,
    [postId],
  );
  return branchesOf(rows);
}

/** Few different votes and dates, so that many are equal; some comments with very many replies, some chains. */
const shape = fc.array(
  fc.record({
    parent: fc.oneof(fc.constant(null), fc.nat(), fc.constant(0), fc.constant("last" as const)),
    up: fc.nat({ max: 3 }),
    down: fc.nat({ max: 2 }),
    second: fc.nat({ max: 5 }),
  }),
  { minLength: 0, maxLength: 260, size: "max" },
);

function toGiven(comments: readonly Shape[]): CommentGiven[] {
  const depths: number[] = [];
  return comments.map(({ parent, second, ...votes }, at) => {
    const wanted = parent === "last" ? at - 1 : parent === null || at === 0 ? null : parent % at;
    const fits = wanted !== null && wanted >= 0 && (depths[wanted] ?? 0) < 10;
    depths.push(fits ? (depths[wanted] ?? 0) + 1 : 0);
    const createdAt = new Date(Date.UTC(2026, 10, 1, 0, 0, second));
    return { ...votes, authorId: test.bob.id, parent: fits ? wanted : null, createdAt };
  });
}

interface Shape {
  parent: number | null | "last";
  up: number;
  down: number;
  second: number;
}

describe("a thread read page by page", () => {
  it.each(["best", "new", "old", "controversial"] as const)("adds up to the whole, sorted %s", async (sort) => {
    await fc.assert(
      fc.asyncProperty(shape, async (comments) => {
        const postId = await givenPost(test.db, { authorId: test.alice.id });
        await givenThread(test.db, postId, toGiven(comments));
        const read = await readToEnd(test.bob.call, postId, sort);
        expect(new Set(read.comments.map((node) => node.id)).size).toBe(comments.length);
        expect(read.comments).toHaveLength(comments.length);
        expect(read.branches).toEqual(await wholeThread(postId, sort));
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });
});
