import { beforeAll, test } from "vitest";
import { expectPlan } from "../../testing/expect-plan.ts";
import { useMediumDatabase } from "../../testing/medium-database.ts";
import { lookAround, type MediumSample } from "../../testing/medium-sample.ts";
import { castPostVote } from "./cast-post-vote.ts";
import { listUpvoted } from "./list-upvoted.ts";

const { pool, now } = useMediumDatabase();
let sample: MediumSample;
beforeAll(async () => {
  sample = await lookAround(pool);
});

/** Casts, with what the function and its triggers look up in the catalogue once for each connection known already. */
async function expectCast(value: -1 | 0) {
  const cast = castPostVote({ userId: sample.voter.id, postId: sample.post, value, now });
  const client = await pool.connect();
  await client.query("begin");
  await client.query(cast.text, cast.values);
  await client.query("rollback");
  client.release();
  // All that the function and the triggers touch; either table read whole is a hundred times that.
  await expectPlan(pool, cast, { uses: [], buffers: 100, rows: 1 });
}

test("a vote touches its own row and its post's, and reads the score by its key", () => expectCast(-1));

test("a vote is taken back by its key", () => expectCast(0));

test("what whoever votes most voted up is read along the key of votes, a page and no more", () =>
  expectPlan(pool, listUpvoted({ userId: sample.voter.id, after: null, limit: 51 }), {
    ...{ uses: ["post_votes_pkey", "posts_pkey"], buffers: 1_000, rows: 400 },
  }));
