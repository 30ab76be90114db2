import { createCache, memoryStore } from "@medley/cache";
import { newId } from "@medley/db";
import { everything } from "@medley/db/sql/feed/scope";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { visitor } from "../actor.ts";
import { createTestApp, statementsOf, type TestApp } from "../testing/index.ts";
import { createCaller } from "../testing/test-app.ts";
import { deepenings, type RankedFeed } from "./cached.ts";
import { rankFeed } from "./rank.ts";

/** Where a feed is ranked deeper. */
const depths = [250, 1000] as const;
const hot: RankedFeed = { sort: "hot", window: "all", filter: { ...everything, nsfw: "hide" } };

describe("a snapshot that is walked past its first part", () => {
  let t: TestApp;
  const ids = Array.from({ length: 1_130 }, () => newId());
  beforeAll(async () => {
    t = await createTestApp();
    for (let from = 0; from < ids.length; from += 200) {
      await t.db.pool.query(
        `insert into posts (id, kind, author_id, title, slug, status, published_at)
         select i.id, 'clip', $1, 'A post', 'a-post', 'active', $3::timestamptz - ($4 + i.n) * interval '10 minutes'
         from unnest($2::uuid[]) with ordinality i(id, n)`,
        [t.alice.id, ids.slice(from, from + 200), t.clock.now(), from],
      );
    }
    await t.db.pool.query("update listings set up = 1 + (hashtext(post_id::text) & 63)");
  });
  afterAll(() => t.close());

  const page = (cursor: string | null, limit = 100) => t.visitor.feed.list({ sort: "hot", limit, cursor });

  /** Pages from a cursor on, each as its ids. */
  async function walk(limit: number, between: (read: number) => Promise<void> = async () => {}) {
    const seen: string[] = [];
    let at: string | null = null;
    do {
      const { items, nextCursor, restarted }: Awaited<ReturnType<typeof page>> = await page(at, limit);
      expect(restarted).toBe(false);
      seen.push(...items.map((item) => item.id));
      at = nextCursor;
      await between(seen.length);
    } while (at);
    return seen;
  }

  async function raise(some: readonly string[]): Promise<void> {
    await t.db.pool.query("update listings set up = up + 500 where post_id = any($1)", [some]);
  }

  test.each([100, 30])(
    "is read to its honest end by pages of %i, and repeats and skips nothing though votes reorder what lies below",
    async (limit) => {
      t.clock.advance(91_000);
      // Each depth meets another order than the one before it, of what was read and of what was not.
      const moments = [60, 110, 260, 600];
      const seen = await walk(limit, async (read) => {
        if (read >= (moments[0] ?? Number.POSITIVE_INFINITY)) await raise(ids.slice(-(moments.shift() ?? 0)));
      });
      expect(seen).toHaveLength(ids.length);
      expect(seen.toSorted()).toEqual(ids.toSorted());
    },
  );

  test("gives short pages and long ones the same order, which is that of the whole", async () => {
    t.clock.advance(91_000);
    const long = await walk(100);
    expect(await walk(25)).toEqual(long);
    const whole = await rankFeed(t.context(visitor), hot, t.clock.now(), { limit: 2_000 });
    expect(long).toEqual(whole);
  });

  test("is to its 250th post the feed as it was when the first page was given, whatever votes did since", async () => {
    t.clock.advance(91_000);
    const whole = await rankFeed(t.context(visitor), hot, t.clock.now(), { limit: 250 });
    let { items, nextCursor } = await page(null, 50);
    await raise(ids.slice(-200));
    expect((await page(null, 100)).items.map((item) => item.id)).toEqual(whole.slice(0, 100));
    const seen = items.map((item) => item.id);
    while (seen.length < 250) {
      ({ items, nextCursor } = await page(nextCursor, 50));
      seen.push(...items.map((item) => item.id));
    }
    expect(seen).toEqual(whole);
  });

  test("is still there at every depth for who reads slowly", async () => {
    t.clock.advance(91_000);
    const seen = await walk(100, async () => t.clock.advance(20 * 60_000));
    expect(seen.toSorted()).toEqual(ids.toSorted());
  });

  test("stays with the deepening it met, though another process made another one", async () => {
    t.clock.advance(91_000);
    let cursor: string | null = null;
    const seen: string[] = [];
    const read = async () => {
      const { items, nextCursor }: Awaited<ReturnType<typeof page>> = await page(cursor);
      seen.push(...items.map((item) => item.id));
      cursor = nextCursor;
    };
    while (seen.length < depths[0] + 100) await read();
    const { s: id } = JSON.parse(Buffer.from(cursor ?? "", "base64url").toString());
    await raise(ids.slice(300, 400));
    const other = { id: newId(), base: null, from: depths[0], until: depths[0], complete: true };
    await t.app.cache.set(deepenings, `${id}/${depths[0]}`, other);
    while (cursor) await read();
    expect(seen.toSorted()).toEqual(ids.toSorted());
  });

  test.each(depths)(
    "sends two statements for a page that goes deeper than %i, one once somebody did",
    async (depth) => {
      t.clock.advance(91_000);
      let cursor: string | null = null;
      for (let read = 0; read < depth; ) {
        const { items, nextCursor }: Awaited<ReturnType<typeof page>> = await page(cursor);
        read += items.length;
        cursor = nextCursor;
      }
      const deeper = (caller: typeof t.visitor) =>
        statementsOf(() => caller.feed.list({ sort: "hot", limit: 100, cursor }));
      expect(await deeper(t.alice.call)).toBe(2);
      expect(await deeper(t.visitor)).toBe(0);
    },
  );

  test("says so when a part of it is gone, and begins anew", async () => {
    let cursor: string | null = null;
    for (let read = 0; read < 4; read += 1) {
      cursor = (await page(cursor)).nextCursor;
      const elsewhere = createCaller({ ...t.context(visitor), cache: emptyCache(t) });
      expect(await elsewhere.feed.list({ sort: "hot", limit: 100, cursor })).toMatchObject({ restarted: true });
    }
  });
});

const emptyCache = (t: TestApp) => createCache({ store: memoryStore({ clock: t.clock }), clock: t.clock });
