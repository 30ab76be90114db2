import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { searchIndex } from "../jobs/search-index.ts";
import { createTestApp, givenPost, type TestApp } from "../testing/index.ts";

describe("the search index follows posts", () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await createTestApp();
  });
  afterAll(() => t.close());

  const run = (sql: string, ...values: unknown[]) => t.db.pool.query(sql, values);
  async function matches(id: string, query: string): Promise<boolean> {
    const { rows } = await run("select from search_entries where post_id = $1 and words @@ $2::tsquery", id, query);
    return rows.length === 1;
  }
  /** Entries that aren't what indexing everything anew would make of them, or that are missing or too many. */
  async function drift(): Promise<number> {
    const { rows } = await run(
      `with before as materialized (select * from search_entries)
       select search_index((select array_agg(post_id) from listings)) as changed,
         (select count(*)::int from before full join listings l using (post_id)
          where coalesce(l.listed, false) <> (before.words is not null)) as misplaced`,
    );
    return rows[0].changed + rows[0].misplaced;
  }

  test("in words, tags, game, channel, creator, language, NSFW and score", async () => {
    const given = { title: "First words", game: "chess", broadcaster: "old_tom", tags: ["funny"], language: "en" };
    const id = await givenPost(t.db, { authorId: t.alice.id, ...given });
    for (const word of ["first:A", "chess:B", "funny:B", "tom:D", "'=len'", "'=kclip'"]) {
      expect(await matches(id, word), word).toBe(true);
    }
    await run("update posts set title = 'Second words', description = 'And a walrus', nsfw = true where id = $1", id);
    await run("update clips set creator_name = 'Crumpet' where post_id = $1", id);
    await run("delete from post_tags where post_id = $1", id);
    for (const word of ["second:A & !first", "walrus:C", "crumpet:D", "'=n'", "!funny", "!'=p6'"]) {
      expect(await matches(id, word), word).toBe(true);
    }
    await run("update listings set up = 31 where post_id = $1", id);
    expect(await matches(id, "!'=p6'")).toBe(true);
    await run("update listings set up = 200 where post_id = $1", id);
    expect(await matches(id, "'=p6' & '=p8' & !'=p10'")).toBe(true);
    expect(await drift()).toBe(0);
  });

  test("in the transaction that takes a post out of sight", async () => {
    const id = await givenPost(t.db, { authorId: t.alice.id, title: "Soon gone" });
    await t.db.transaction(async (tx) => {
      const row = { nothing: 0 };
      await tx.many({
        name: "hide",
        text: "update posts set visibility = 'unlisted' where id = $1",
        values: [id],
        row,
      });
      const left = await tx.many({ name: "left", text: "select from search_entries where post_id = $1", values: [id] });
      expect(left).toEqual([]);
    });
    await run("update posts set visibility = 'public' where id = $1", id);
    expect(await matches(id, "gone")).toBe(true);
  });

  test("when title and tags change at the same time, neither change is lost", async () => {
    const ids = await Promise.all(
      Array.from({ length: 20 }, () => givenPost(t.db, { authorId: t.alice.id, title: "Before the race" })),
    );
    const tag = await t.db.prisma.tag.create({ data: { slug: "raced", name: "raced", color: "#888888" } });
    await Promise.all(
      ids.flatMap((id) => [
        run("update posts set title = 'After the race' where id = $1", id),
        run("insert into post_tags (post_id, tag_id) values ($1, $2)", id, tag.id),
        run("update listings set up = up + 40 where post_id = $1", id),
      ]),
    );
    for (const id of ids) expect(await matches(id, "after:A & raced:B & '=p6'")).toBe(true);
    expect(await drift()).toBe(0);
  });

  test("renamed tags, games and channels in batches, by a job, and again when renamed meanwhile", async () => {
    const given = { tags: ["old-tag"], game: "old-game", broadcaster: "old_channel" };
    const ids: string[] = [];
    for (let n = 0; n < 12; n += 1)
      ids.push(await givenPost(t.db, { authorId: t.alice.id, title: `Post ${n}`, ...given }));
    await run("update tags set name = 'Quokka' where slug = 'old-tag'");
    await run("select search_index_renamed(5)");
    await run("update tags set name = 'Numbat' where slug = 'old-tag'");
    await run("update games set name = 'Bandicoot' where slug = 'old-game'");
    await run("update broadcasters set name = 'Potoroo' where login = 'old_channel'");
    expect(await matches(ids[0] ?? "", "numbat")).toBe(false);
    const { posts } = await searchIndex.run(t.app);
    expect(posts).toBeGreaterThanOrEqual(36);
    for (const id of ids) expect(await matches(id, "numbat:B & bandicoot:B & potoroo:D & !quokka")).toBe(true);
    expect(await searchIndex.run(t.app)).toEqual({ posts: 0, opened: 0 });
    expect(await drift()).toBe(0);
  });
});
