import { beforeAll, describe, expect, test } from "vitest";
import { expectPlan } from "../../testing/expect-plan.ts";
import { useMediumDatabase } from "../../testing/medium-database.ts";
import { listAlbums } from "./list-albums.ts";
import { listGames } from "./list-games.ts";
import { listMembers } from "./list-members.ts";
import { listPosts } from "./list-posts.ts";
import { listStarts } from "./list-starts.ts";
import { listTags } from "./list-tags.ts";
import type { Stretch } from "./told.ts";

const size = 5_000;
const { pool } = useMediumDatabase();
let starts: Record<"posts" | "members", string[]>;
beforeAll(async () => {
  const { text, values } = listStarts({ size });
  starts = (await pool.query(text, values)).rows[0];
});

/** One in the middle of the site. */
function stretchOf(ids: readonly string[]): Stretch {
  const at = ids.length >> 1;
  return { from: ids[at - 1] ?? null, to: ids[at] ?? null };
}

describe("a part of the sitemap", () => {
  test("reads the posts of its stretch", () => {
    expect(starts.posts.length).toBeGreaterThan(10);
    return expectPlan(pool, listPosts(stretchOf(starts.posts)), {
      ...{ uses: ["listings_pkey", "posts_pkey"], buffers: 40_000, rows: 20_000 },
    });
  });

  test("looks for one post of each member, album, game and tag, and no more", async () => {
    await expectPlan(pool, listMembers(stretchOf(starts.members)), {
      ...{ uses: ["listings_new_author_idx"], buffers: 40_000, rows: 20_000 },
    });
    const everything = { from: null, to: null };
    await expectPlan(pool, listAlbums(everything), { uses: ["listings_pkey"], buffers: 20_000, rows: 10_000 });
    await expectPlan(pool, listGames({}), { uses: [], buffers: 3_000, rows: 3_000 });
    await expectPlan(pool, listTags({}), { uses: ["post_tags_new_idx"], buffers: 8_000, rows: 5_000 });
  });
});
