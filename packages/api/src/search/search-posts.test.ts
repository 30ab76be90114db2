import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { searchWords } from "../jobs/search-words.ts";
import { createTestApp, givenPost, type TestApp } from "../testing/index.ts";
import type { SearchPostsInput } from "./schema.ts";

const hour = 3_600_000;

describe("search.posts", () => {
  let t: TestApp;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    t = await createTestApp();
    const given = async (name: string, hoursAgo: number, post: Omit<Parameters<typeof givenPost>[1], "authorId">) => {
      const publishedAt = new Date(t.clock.now().getTime() - hoursAgo * hour);
      ids[name] = await givenPost(t.db, { authorId: t.alice.id, publishedAt, ...post });
    };
    await given("helicopter", 1, { title: "The horse has decided to be a helicopter", game: "cinder-rally", up: 3 });
    await given("cat", 30, { title: "The cat ends the match with one paw", tags: ["pets", "funny"], up: 40 });
    await given("catalogue", 2, { title: "Reading the catalogue out loud", kind: "image" });
    await given("dog", 3, { title: "A dog brings a sock", tags: ["pets"], broadcaster: "old_tom", language: "de" });
    await given("cafe", 800, { title: "Dernière leçon au café", language: "fr" });
    await given("neko", 5, { title: "猫が前足ひとつで試合を終わらせる", language: "ja" });
    await given("heli-ja", 6, { title: "ヘリコプターになった馬", language: "ja" });
    await given("korean", 7, { title: "채팅창 아무도 안 믿었던 클러치" });
    await given("russian", 8, { title: "Лошадь решила стать вертолётом" });
    await given("nsfw", 9, { title: "Horse without a saddle", nsfw: true });
    await t.db.pool.query("update posts set description = 'Later a **walrus** and a horse sing.' where id = $1", [
      ids.dog,
    ]);
    await t.db.pool.query("update clips set creator_name = 'CaptainCrumpet' where post_id = $1", [ids.dog]);
    await searchWords.run(t.app);
  });
  afterAll(() => t.close());

  const named = (found: readonly { post: { id: string } }[]) =>
    found.map(({ post }) => Object.keys(ids).find((name) => ids[name] === post.id));
  async function found(q: string, more: Partial<SearchPostsInput> = {}) {
    return named((await t.visitor.search.posts({ q, ...more })).items);
  }

  test.each([
    ["horse", ["helicopter", "dog"]],
    ["Horses", ["helicopter", "dog"]],
    ["horse -helicopter", ["dog"]],
    ['"one paw"', ["cat"]],
    ['"paw one"', []],
    ["catalogue or sock", ["catalogue", "dog"]],
    ["the horse", ["helicopter", "dog"]],
    ["cat", ["cat", "catalogue"]],
    ["cata", ["catalogue"]],
    ["pets", ["cat", "dog"]],
    ["pets dog", ["dog"]],
    ["cinder", ["helicopter"]],
    ["old_tom", ["dog"]],
    ["captaincrumpet", ["dog"]],
    ["cafe lecon", ["cafe"]],
    ["CAFÉ", ["cafe"]],
    ["前足", ["neko"]],
    ["猫", ["neko"]],
    ["試合を終", ["neko"]],
    ["足前", []],
    ["ヘリ", ["heli-ja"]],
    ["믿었", ["korean"]],
    ["вертолетом", ["russian"]],
    ["-horse", []],
    ["nothinglikeit", []],
    ["!!! ???", []],
  ] as const)("finds for %s", async (q, expected) => {
    expect((await found(q)).toSorted()).toEqual([...expected].toSorted());
  });

  test("weighs titles over tags over descriptions, and a word itself over what only begins so", async () => {
    expect(await found("horse")).toEqual(["helicopter", "dog"]);
    expect(await found("cat")).toEqual(["cat", "catalogue"]);
  });

  test("mends a misspelt word and says so; what is there as written is left alone", async () => {
    const answer = await t.visitor.search.posts({ q: "helicoptr -sock" });
    expect(named(answer.items)).toEqual(["helicopter"]);
    expect(answer.corrected).toBe("helicopter -sock");
    expect(answer.items[0]?.title.filter((part) => part.hit)).toEqual([{ text: "helicopter", hit: true }]);
    expect((await t.visitor.search.posts({ q: "helicopter" })).corrected).toBeNull();
    expect((await t.visitor.search.posts({ q: "xqzvw" })).corrected).toBeNull();
  });

  test("filters as feeds do, and by date and score", async () => {
    expect(await found("pets", { broadcaster: "old_tom" })).toEqual(["dog"]);
    expect(await found("pets", { language: "de" })).toEqual(["dog"]);
    expect(await found("pets", { tags: ["pets", "funny"] })).toEqual(["cat"]);
    expect(await found("pets", { excludeTags: ["funny"] })).toEqual(["dog"]);
    expect(await found("horse", { game: "cinder-rally" })).toEqual(["helicopter"]);
    expect(await found("horse", { game: "nowhere" })).toEqual([]);
    expect(await found("horse", { author: "bob" })).toEqual([]);
    expect(await found("horse", { author: "ALICE" })).toHaveLength(2);
    expect(await found("catalogue", { kind: "clip" })).toEqual([]);
    expect(await found("pets", { window: "day" })).toEqual(["dog"]);
    expect(await found("pets", { minScore: 2 })).toEqual(["cat"]);
    expect(await found("pets", { minScore: 33 })).toEqual(["cat"]);
    expect(await found("pets", { minScore: 41 })).toEqual([]);
    expect(await found("pets", { since: "2026-11-22" })).toEqual(["dog"]);
    expect(await found("pets", { until: "2026-11-21" })).toEqual(["cat"]);
    expect(await found("pets", { since: "2026-11-21", until: "2026-11-22" })).toHaveLength(2);
  });

  test("sorts by date and by score", async () => {
    expect(await found("pets", { sort: "new" })).toEqual(["dog", "cat"]);
    expect(await found("pets", { sort: "top" })).toEqual(["cat", "dog"]);
  });

  test("shows NSFW posts to members who want them, never to visitors", async () => {
    expect(await found("saddle", { nsfw: "include" })).toEqual([]);
    expect(named((await t.bob.call.search.posts({ q: "saddle" })).items)).toEqual([]);
    expect(named((await t.bob.call.search.posts({ q: "saddle", nsfw: "only" })).items)).toEqual(["nsfw"]);
  });

  test("answers with cards that carry the reader's marks, and with hits marked in title and description", async () => {
    await t.bob.call.vote.cast({ postId: ids.dog ?? "", value: 1 });
    const [hit] = (await t.bob.call.search.posts({ q: "walrus" })).items;
    expect(hit?.post).toMatchObject({ id: ids.dog, viewer: { vote: 1, favorited: false } });
    expect(hit?.title).toEqual([{ text: "A dog brings a sock", hit: false }]);
    expect(hit?.snippet).toEqual([
      { text: "Later a ", hit: false },
      { text: "walrus", hit: true },
      { text: " and a horse sing.", hit: false },
    ]);
    expect((await t.visitor.search.posts({ q: "walrus" })).items[0]?.post.viewer).toBeNull();
  });

  test("is limited to 60 a minute", async () => {
    const limited = await createTestApp({ limits: {} });
    for (let n = 0; n < 60; n += 1) await limited.visitor.search.tags({ q: "x" });
    await expect(limited.visitor.search.posts({ q: "x" })).rejects.toMatchObject({ cause: { code: "rate_limited" } });
    await limited.close();
  });

  test("refuses what makes no search", async () => {
    const anything = t.visitor.search.posts as (input: unknown) => Promise<unknown>;
    for (const input of [{ q: "" }, { q: "x".repeat(201) }, { q: "a", sort: "hot" }, { q: "a", since: "yesterday" }]) {
      await expect(anything(input)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    }
  });
});
