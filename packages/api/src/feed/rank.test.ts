import { countStatements } from "@medley/db";
import { everything } from "@medley/db/sql/feed/scope";
import { afterAll, beforeAll, expect, test } from "vitest";
import { visitor } from "../actor.ts";
import { createTestApp, givenPost, type TestApp } from "../testing/index.ts";
import { rankFeed } from "./rank.ts";

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());

test.each(["hot", "top"] as const)(
  "with tiered ranking turned off %s is computed whole, to the same order",
  async (sort) => {
    for (let n = 0; n < 12; n += 1) {
      const publishedAt = new Date(t.clock.now().getTime() - n * 3_600_000);
      await givenPost(t.db, { authorId: t.alice.id, up: (n * 7) % 5, publishedAt });
    }
    const rank = async () => {
      const count = { statements: 0, milliseconds: 0, texts: [] as string[] };
      const feed = { sort, window: "all", filter: everything } as const;
      const ids = await countStatements(count, () => rankFeed(t.context(visitor), feed, t.clock.now(), { limit: 10 }));
      return { ids, byTier: count.texts.some((text) => text.includes("tier")) };
    };
    const walked = await rank();
    t.app.switches.turned("tieredRanking", false);
    const whole = await rank();
    t.app.switches.turned("tieredRanking", true);
    expect([walked.byTier, whole.byTier]).toEqual([true, false]);
    expect(whole.ids).toEqual(walked.ids);
  },
);
