import { createCache, memoryStore } from "@medley/cache";
import { newId } from "@medley/db";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { visitor } from "../actor.ts";
import { createTestApp, statementsOf, type TestApp } from "../testing/index.ts";
import { createCaller } from "../testing/test-app.ts";
import { deepenings } from "./cached.ts";
import { partLength } from "./snapshots.ts";

describe("a snapshot that is walked past its first part", () => {
  let t: TestApp;
  const ids = Array.from({ length: partLength + 300 }, () => newId());
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

  const page = (cursor: string | null) => t.visitor.feed.list({ sort: "hot", limit: 100, cursor });

  /** Pages from a cursor on, each as its ids. */
  async function walk(cursor: string | null, between: (read: number) => Promise<void> = async () => {}) {
    const seen: string[] = [];
    let at = cursor;
    do {
      const { items, nextCursor, restarted }: Awaited<ReturnType<typeof page>> = await page(at);
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

  test("is read to its honest end by pages, and repeats and skips nothing though votes reorder what lies below", async () => {
    const seen = await walk(null, async (read) => {
      if (read === 200) await raise(ids.slice(-50));
    });
    expect(seen).toHaveLength(ids.length);
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
    while (seen.length < partLength + 100) await read();
    const { s: id } = JSON.parse(Buffer.from(cursor ?? "", "base64url").toString());
    await raise(ids.slice(300, 400));
    await t.app.cache.set(deepenings, id, { id: newId(), length: partLength });
    while (cursor) await read();
    expect(seen.toSorted()).toEqual(ids.toSorted());
  });

  test("sends two statements for a page that goes deeper, one once somebody did", async () => {
    t.clock.advance(91_000);
    let cursor: string | null = null;
    for (let read = 0; read < partLength; read += 100) cursor = (await page(cursor)).nextCursor;
    const deeper = (caller: typeof t.visitor) =>
      statementsOf(() => caller.feed.list({ sort: "hot", limit: 100, cursor }));
    expect(await deeper(t.alice.call)).toBe(2);
    expect(await deeper(t.visitor)).toBe(0);
  });

  test("says so when a part of it is gone, and begins anew", async () => {
    let cursor: string | null = null;
    for (let read = 0; read <= partLength; read += 100) cursor = (await page(cursor)).nextCursor;
    const elsewhere = createCaller({ ...t.context(visitor), cache: emptyCache(t) });
    expect(await elsewhere.feed.list({ sort: "hot", limit: 100, cursor })).toMatchObject({ restarted: true });
  });
});

const emptyCache = (t: TestApp) => createCache({ store: memoryStore({ clock: t.clock }), clock: t.clock });
