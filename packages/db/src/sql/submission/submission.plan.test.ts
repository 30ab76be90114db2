import { beforeAll, test } from "vitest";
import { expectPlan } from "../../testing/expect-plan.ts";
import { useMediumDatabase } from "../../testing/medium-database.ts";
import { lookAround, type MediumSample } from "../../testing/medium-sample.ts";
import { listOwnSubmissions } from "./list-own-submissions.ts";
import { listQueue } from "./list-queue.ts";

const { pool } = useMediumDatabase();
let sample: MediumSample;
beforeAll(async () => {
  sample = await lookAround(pool);
});

test("the queue is read oldest first, with each author's history bounded", () =>
  expectPlan(pool, listQueue({ after: null, limit: 51 }), {
    uses: ["submissions_pending_idx", "posts_author_id_created_at_idx"],
    buffers: 60_000,
    rows: 25_000,
  }));

test("the busiest author's own posts are read newest first", () =>
  expectPlan(pool, listOwnSubmissions({ authorId: sample.author.id, after: null, limit: 51 }), {
    uses: ["posts_author_id_created_at_idx"],
    buffers: 1_500,
    rows: 500,
  }));
