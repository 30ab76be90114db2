import { beforeAll, test } from "vitest";
import { expectPlan } from "../../testing/expect-plan.ts";
import { useMediumDatabase } from "../../testing/medium-database.ts";
import { lookAround, type MediumSample } from "../../testing/medium-sample.ts";
import { addViews } from "./add-views.ts";
import { ownMarks } from "./own-marks.ts";
import { postCards } from "./post-cards.ts";
import { postDetail } from "./post-detail.ts";
import { relatedPosts } from "./related-posts.ts";

const { pool } = useMediumDatabase();
let sample: MediumSample;
beforeAll(async () => {
  sample = await lookAround(pool);
});

test("a post's page is read by its keys", () =>
  expectPlan(pool, postDetail({ id: sample.post, reader: { readerId: sample.voter.id, staff: false } }), {
    uses: ["posts_pkey", "listings_pkey", "users_pkey", "clips_pkey"],
    buffers: 60,
    rows: 30,
  }));

test("the cards of a page of 50 are read by their keys", () =>
  expectPlan(pool, postCards({ ids: sample.page }), {
    uses: ["posts_pkey", "listings_pkey", "users_pkey", "clips_pkey"],
    buffers: 2_000,
    rows: 700,
  }));

test("own votes and favourites of a page of 50 are read by their keys, whoever voted most", () =>
  expectPlan(pool, ownMarks({ userId: sample.voter.id, ids: sample.page }), {
    uses: ["post_votes_pkey", "favorites_pkey"],
    buffers: 600,
    rows: 100,
  }));

test("related posts look at the newest of each tag, game and broadcaster", () =>
  expectPlan(pool, relatedPosts({ id: sample.post, nsfw: false, limit: 12 }), {
    uses: ["post_tags_new_idx", "listings_new_game_idx", "listings_new_broadcaster_idx"],
    buffers: 6_000,
    rows: 3_000,
  }));

test("views of 50 posts are written by their keys", () =>
  expectPlan(pool, addViews({ postIds: sample.page, viewerIds: sample.page.map(() => null) }), {
    uses: ["listings_pkey"],
    buffers: 2_000,
    rows: 200,
  }));
