import { indexPosts } from "@medley/db/sql/search/index-posts";
import { rankPosts } from "@medley/db/sql/search/rank-posts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../testing/index.ts";
import { readText } from "./read-text.ts";

const posts = 2_400;
const scoreOf = (n: number) => (n % 97 === 0 ? 40 + n : (n * 13) % 30);

describe("a word in every post, on a site of many eras", () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await createTestApp();
    await t.db.pool.query(
      "insert into search_eras (starts_at) select $1::timestamptz - i * interval '90 hours' from generate_series(1, 27) i",
      [t.clock.now()],
    );
    await t.db.pool.query("alter table listings disable trigger user");
    await t.db.pool.query(
      `insert into posts (id, kind, author_id, title, slug, status, published_at)
       select lpad(n::text, 32, '0')::uuid, 'image', $1, concat_ws(' ', 'Common word', case when n % 5 = 0 then 'fifth' end, case when n <= 900 then 'recent' end),
         'a', 'active', $2::timestamptz - n * interval '1 hour' from generate_series(1, ${posts}) n`,
      [t.alice.id, t.clock.now()],
    );
    await t.db.pool.query(
      `update listings l set up = s.score from unnest($1::int[]) with ordinality s(score, n)
       where l.post_id = lpad(s.n::text, 32, '0')::uuid`,
      [Array.from({ length: posts }, (_, at) => scoreOf(at + 1))],
    );
    await t.db.pool.query("alter table listings enable trigger user");
    const { rows } = await t.db.pool.query<{ ids: string[] }>(
      "select array_agg(post_id) as ids from (select post_id, row_number() over () / 300 as batch from listings) l group by batch",
    );
    for (const { ids } of rows) await t.db.one(indexPosts({ ids }));
    await t.db.pool.query("vacuum analyze search_entries, listings");
  });
  afterAll(() => t.close());

  const numbers = (ids: readonly string[]) => ids.map((id) => Number(id.replaceAll("-", "")));
  async function ranked(q: string, sort: "relevance" | "new" | "top", more = {}) {
    const now = t.clock.now();
    const filter = { tags: [], excludeTags: [], nsfw: "include" as const };
    const search = {
      asked: readText(q),
      filter,
      since: null,
      until: null,
      minScore: null,
      sort,
      now,
      limit: 200,
      cards: 0,
      ...more,
    };
    return numbers((await t.db.one(rankPosts(search))).ids);
  }
  const all = Array.from({ length: posts }, (_, at) => at + 1);

  test.each(["common", "fifth", "common -fifth"])("is answered exactly by date: %s", async (q) => {
    const wanted = all.filter((n) => (q === "fifth" ? n % 5 === 0 : q === "common" || n % 5 !== 0));
    expect(await ranked(q, "new")).toEqual(wanted.slice(0, 200));
  });

  test("between two dates", async () => {
    const now = t.clock.now().getTime();
    const [since, until] = [new Date(now - 2_000 * 3_600_000), new Date(now - 1_500 * 3_600_000)];
    expect(await ranked("common", "new", { since, until })).toEqual(all.slice(1_500, 1_700));
  });

  test("by score as far as scores are marked, whatever their age", async () => {
    const best = all.filter((n) => n % 97 === 0).toSorted((one, other) => scoreOf(other) - scoreOf(one));
    expect((await ranked("common", "top")).slice(0, best.length)).toEqual(best);
  });

  test("by relevance with old posts that were voted high among the first", async () => {
    const [oldest = 0] = all.filter((n) => n % 97 === 0).slice(-1);
    expect(await ranked("common", "relevance")).toContain(oldest);
  });

  test("is counted to a thousand and no further", async () => {
    expect((await t.visitor.search.counts({ q: "common" })).posts).toEqual({ count: 1_000, more: true });
    expect((await t.visitor.search.counts({ q: "fifth" })).posts).toEqual({ count: posts / 5, more: false });
    expect((await t.visitor.search.counts({ q: "recent" })).posts).toEqual({ count: 900, more: false });
    expect((await t.visitor.search.counts({ q: "common", window: "week" })).posts).toEqual({ count: 168, more: false });
  });
});
