import { newId } from "@medley/db";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { visitor } from "../actor.ts";
import { createTestApp, type TestApp } from "../testing/index.ts";
import { deepenSnapshot, firstPart, newestSnapshot } from "./snapshots.ts";

const feed = { sort: "hot", window: "all", filter: { tags: [], excludeTags: [], nsfw: "hide" } } as const;

describe("a snapshot that is walked past its first part", () => {
  let t: TestApp;
  const ids = Array.from({ length: firstPart + 300 }, () => newId());
  beforeAll(async () => {
    t = await createTestApp();
    await t.db.pool.query(
      `insert into posts (id, kind, author_id, title, slug, status, published_at)
       select i.id, 'clip', $1, 'A post', 'a-post', 'active', $3::timestamptz - i.n * interval '10 minutes'
       from unnest($2::uuid[]) with ordinality i(id, n)`,
      [t.alice.id, ids, t.clock.now()],
    );
    await t.db.pool.query("update listings set up = 1 + (hashtext(post_id::text) & 63)");
  });
  afterAll(() => t.close());

  test("is complete, repeats nothing and skips nothing, though votes reordered what lies below", async () => {
    const ctx = t.context(visitor);
    const first = await newestSnapshot(ctx, feed);
    expect(first).toMatchObject({ complete: false });
    expect(first.ids).toHaveLength(firstPart);
    await t.db.pool.query("update listings set up = up + 500 where post_id = any($1)", [ids.slice(-50)]);
    const whole = await deepenSnapshot(ctx, feed, first);
    expect(whole.complete).toBe(true);
    expect(whole.ids.slice(0, firstPart)).toEqual(first.ids);
    expect(whole.ids.toSorted()).toEqual(ids.toSorted());
  });

  test("is read to its honest end by pages", async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await t.visitor.feed.list({ sort: "hot", limit: 100, cursor });
      seen.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen.toSorted()).toEqual(ids.toSorted());
  });
});
