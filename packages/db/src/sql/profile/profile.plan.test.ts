import { beforeAll, test } from "vitest";
import { expectPlan } from "../../testing/expect-plan.ts";
import { useMediumDatabase } from "../../testing/medium-database.ts";
import { lookAround, type MediumSample } from "../../testing/medium-sample.ts";
import { findProfile } from "./find-profile.ts";

const { pool } = useMediumDatabase();
let sample: MediumSample;
beforeAll(async () => {
  sample = await lookAround(pool);
});

test.each(["author", "commenter"] as const)("the profile of the busiest %s counts no further than asked", (kind) =>
  expectPlan(pool, findProfile({ username: sample[kind].username, countLimit: 1_000 }), {
    uses: ["users_username_key", "listings_new_author_idx", "comments_author_id_created_at_id_idx"],
    buffers: 8_000,
    rows: 5_000,
  }),
);
