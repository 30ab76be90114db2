import { beforeAll, test } from "vitest";
import { expectPlan } from "../../testing/expect-plan.ts";
import { useMediumDatabase } from "../../testing/medium-database.ts";
import { lookAround, type MediumSample } from "../../testing/medium-sample.ts";
import { castPostVote } from "./cast-post-vote.ts";

const { pool, now } = useMediumDatabase();
let sample: MediumSample;
beforeAll(async () => {
  sample = await lookAround(pool);
});

const castBy = (value: -1 | 0) => castPostVote({ userId: sample.voter.id, postId: sample.post, value, now });

test("a vote touches its own row, and its post's for the score", () =>
  expectPlan(pool, castBy(-1), { uses: [], buffers: 35, rows: 1 }));

test("a vote is taken back by its key", () => expectPlan(pool, castBy(0), { uses: [], buffers: 35, rows: 1 }));
