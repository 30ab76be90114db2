import { beforeAll, test } from "vitest";
import { expectPlan } from "../../testing/expect-plan.ts";
import { useMediumDatabase } from "../../testing/medium-database.ts";
import { lookAround, type MediumSample } from "../../testing/medium-sample.ts";
import { type FavoriteSort, listFavorites } from "./list-favorites.ts";

const { pool } = useMediumDatabase();
let sample: MediumSample;
beforeAll(async () => {
  sample = await lookAround(pool);
});

const page = (sort: FavoriteSort) => listFavorites({ userId: sample.keeper.id, sort, after: null, limit: 51 });

test("the newest favourites of whoever keeps most are read along their dates, a page and no more", () =>
  expectPlan(pool, page("newest"), { uses: ["favorites_user_id_created_at_post_id_idx"], buffers: 800, rows: 250 }));

test.each(["top", "discussed"] as const)("by %s, a member's own are read and nobody else's", (sort) =>
  expectPlan(pool, page(sort), { uses: [], buffers: 4_000, rows: 1_500 }),
);
