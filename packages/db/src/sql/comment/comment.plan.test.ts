import { beforeAll, describe, test } from "vitest";
import { expectPlan } from "../../testing/expect-plan.ts";
import { useMediumDatabase } from "../../testing/medium-database.ts";
import { lookAround, type MediumSample } from "../../testing/medium-sample.ts";
import { listByAuthor } from "./list-by-author.ts";
import { ownCommentMarks } from "./own-marks.ts";
import { readBranch } from "./read-branch.ts";
import { readFocus } from "./read-focus.ts";

const { pool } = useMediumDatabase();
let sample: MediumSample;
beforeAll(async () => {
  sample = await lookAround(pool);
});

const visitor = { readerId: null, staff: false };
/** As the thread's verb asks: 50 roots, and below each a narrowing tree of at most 500 altogether. */
const bounds = { widths: [5, 3, 2, 2, 1, 1, 1, 1, 1, 1], most: 500 };

describe("the biggest thread is read along its branches", () => {
  test.each([
    { sort: "best", index: "comments_branch_id_best_id_idx" },
    { sort: "controversial", index: "comments_branch_id_controversy_id_idx" },
    { sort: "new", index: "comments_branch_id_created_at_id_idx" },
    { sort: "old", index: "comments_branch_id_created_at_id_idx" },
  ] as const)("by $sort", ({ sort, index }) => {
    const { postId } = sample.thread;
    const query = readBranch({ postId, parentId: null, sort, after: null, limit: 50, bounds, reader: visitor });
    return expectPlan(pool, query, { uses: [index, "users_pkey", "comment_texts_pkey"], buffers: 4_000, rows: 1_500 });
  });
});

test("one comment is read with those above and below it", () =>
  expectPlan(pool, readFocus({ ...sample.thread, sort: "best", bounds, reader: visitor }), {
    uses: ["comments_pkey", "comments_branch_id_best_id_idx"],
    buffers: 4_000,
    rows: 1_500,
  }));

test("the busiest commenter's history is read along its dates", () =>
  expectPlan(
    pool,
    listByAuthor({ authorId: sample.commenter.id, readerId: sample.voter.id, nsfw: false, after: null, limit: 51 }),
    { uses: ["comments_author_id_created_at_id_idx"], buffers: 1_500, rows: 400 },
  ));

test("own votes on a page of comments are read by their keys", async () => {
  const { rows } = await pool.query<{ id: string }>("select id from comments where post_id = $1 limit 200", [
    sample.thread.postId,
  ]);
  const ids = rows.map(({ id }) => id);
  await expectPlan(pool, ownCommentMarks({ userId: sample.voter.id, ids, editableIds: ids.slice(0, 5) }), {
    uses: ["comment_votes_pkey", "comment_texts_pkey"],
    buffers: 2_000,
    rows: 300,
  });
});
