import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestApp, givenPost, type TestApp } from "../testing/index.ts";

describe("people, tags and games by name", () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await createTestApp();
    const games = ["minecraft", "minesweeper", "counter-strike", "dota-2", "grand-theft-auto-v"];
    for (const game of games) {
      await givenPost(t.db, { authorId: t.alice.id, game, tags: [`${game}-tag`], broadcaster: "old_tom" });
    }
    await t.db.pool.query("update games set name = 'Grand Theft Auto V' where slug = 'grand-theft-auto-v'");
    await t.db.pool.query("update games set name = 'Dota 2' where slug = 'dota-2'");
    await t.db.pool.query("update games set post_count = 9 where slug = 'minesweeper'");
    await t.db.pool.query("insert into games (slug, name) values ('mineral-quest', 'Mineral Quest')");
    await t.member("mineralogist", { karma: 5_000 });
    await t.db.pool.query("update users set display_name = 'Zoë Müller' where username = 'bob'");
  });
  afterAll(() => t.close());

  const games = async (q: string) => (await t.visitor.search.games({ q })).items.map(({ slug }) => slug);
  const people = async (q: string) => (await t.visitor.search.people({ q })).items.map(({ username }) => username);

  test("begin as it was typed, the name itself first, the more used before the less", async () => {
    expect(await games("minecraft")).toEqual(["minecraft"]);
    expect(await games("mine")).toEqual(["minesweeper", "minecraft"]);
    expect(await games("theft")).toEqual(["grand-theft-auto-v"]);
  });

  test("are found misspelt", async () => {
    for (const q of ["minecarft", "mincraft", "mienkraft"]) expect((await games(q))[0], q).toBe("minecraft");
    expect((await games("dtoa"))[0]).toBe("dota-2");
    expect((await games("counter srtike"))[0]).toBe("counter-strike");
    expect(await games("zzzz")).toEqual([]);
  });

  test("of a game that no listed post has aren't told", async () => {
    expect(await games("mineral")).not.toContain("mineral-quest");
  });

  test("of people are found by either name, in any case and without accents", async () => {
    expect(await people("ZOE")).toEqual(["bob"]);
    expect(await people("muller")).toEqual(["bob"]);
    expect(await people("mineralgist")).toEqual(["mineralogist"]);
    expect((await t.visitor.search.people({ q: "bob" })).items).toEqual([
      { username: "bob", displayName: "Zoë Müller", avatarUrl: null, karma: 100 },
    ]);
  });

  test("with signs that mean something to the database are only words", async () => {
    for (const q of ["%", "_", "\\", "100%", "'; drop table users"]) expect(await people(q), q).toEqual([]);
  });

  test("are suggested together, the likest first", async () => {
    const { items } = await t.visitor.search.suggest({ q: "mine" });
    expect(items.map((item) => item.kind)).toEqual(["tag", "tag", "game", "game", "person"]);
    expect((await t.visitor.search.suggest({ q: "zzzz" })).items).toEqual([]);
    expect((await t.visitor.search.suggest({ q: "old_t" })).items[0]).toEqual({
      ...{ kind: "broadcaster", login: "old_tom", name: "old_tom", avatarUrl: null },
    });
    expect((await t.visitor.search.suggest({ q: "min", limit: 2 })).items).toHaveLength(2);
  });

  test("are counted beside the posts", async () => {
    const counts = await t.visitor.search.counts({ q: "mine" });
    const exactly = (count: number) => ({ count, more: false });
    expect(counts).toEqual({ posts: exactly(2), people: exactly(1), tags: exactly(2), games: exactly(2) });
  });
});
