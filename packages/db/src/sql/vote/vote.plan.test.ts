import { beforeAll, test } from "vitest";
import { expectPlan } from "../../testing/expect-plan.ts";
import { useMediumDatabase } from "../../testing/medium-database.ts";
import { lookAround, type MediumSample } from "../../testing/medium-sample.ts";
import { castPostVote } from "./cast-post-vote.ts";
import { findPostScore } from "./find-post-score.ts";
import { retractPostVote } from "./retract-post-vote.ts";

const { pool, now } = useMediumDatabase();
let sample: MediumSample;
beforeAll(async () => {
  sample = await lookAround(pool);
});

test("a vote touches its own row", () =>
  expectPlan(pool, castPostVote({ userId: sample.voter.id, postId: sample.post, value: -1, now }), {
    uses: [],
    buffers: 30,
    rows: 1,
  }));

test("a vote is taken back by its key", () =>
  expectPlan(pool, retractPostVote({ userId: sample.voter.id, postId: sample.post }), {
    uses: ["post_votes_pkey"],
    buffers: 10,
    rows: 1,
  }));

test("a post's score is read by its key", () =>
  expectPlan(pool, findPostScore({ postId: sample.post }), { uses: ["listings_pkey"], buffers: 5, rows: 1 }));
