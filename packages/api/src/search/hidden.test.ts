import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { searchWords } from "../jobs/search-words.ts";
import { createTestApp, givenPost, type TestApp } from "../testing/index.ts";
import type { Caller } from "../testing/test-app.ts";
import { searchSorts } from "./schema.ts";

const statuses = ["processing", "failed", "pending", "active", "rejected", "removed", "deleted"] as const;
const visibilities = ["public", "unlisted", "private"] as const;

describe("no way of searching tells of a post that isn't listed", () => {
  let t: TestApp;
  const hidden: string[] = [];
  beforeAll(async () => {
    t = await createTestApp();
    for (const status of statuses) {
      for (const visibility of visibilities) {
        if (status === "active" && visibility === "public") continue;
        const name = `${status}${visibility}`;
        hidden.push(name);
        // Each has a word, a tag and a creator of its own; clips, which have games and channels, can't be private.
        const kind = visibility === "private" ? "image" : "clip";
        const place = kind === "clip" ? { game: `game-${name}`, broadcaster: `on_${name}` } : {};
        const id = await givenPost(t.db, {
          ...{ authorId: t.alice.id, title: `Zebra ${name} walrus`, kind, status, visibility, tags: [`tag-${name}`] },
          ...place,
          up: 50,
        });
        await t.db.pool.query("update posts set description = 'Zebra in the words' where id = $1", [id]);
      }
    }
    await givenPost(t.db, {
      authorId: t.alice.id,
      title: "Zebra of adults",
      nsfw: true,
      tags: ["tag-adult"],
      game: "game-adult",
    });
    await searchWords.run(t.app);
    await t.db.pool.query("update tags set post_count = 5; update games set post_count = 5");
  });
  afterAll(() => t.close());

  const readers = (): [string, Caller][] => [
    ["visitor", t.visitor],
    ["other", t.bob.call],
    ["author", t.alice.call],
    ["moderator", t.moderator.call],
  ];
  const wanted = () => ["zebra", "zebr", "walrus", "wlarus", ...hidden, ...hidden.map((name) => `"${name}"`)];

  test("as results, in any sort, with any filter", async () => {
    for (const [who, call] of readers()) {
      for (const q of wanted()) {
        expect((await call.search.posts({ q })).items, `${who} ${q}`).toEqual([]);
      }
      for (const sort of searchSorts) {
        for (const more of [
          { author: "alice" },
          { kind: "image" as const },
          { tags: [`tag-${hidden[0]}`] },
          { minScore: 1 },
        ]) {
          const { items, corrected } = await call.search.posts({ q: "zebra", sort, ...more });
          expect({ items, corrected }, `${who} ${sort} ${JSON.stringify(more)}`).toEqual({
            items: [],
            corrected: null,
          });
        }
      }
    }
  });

  test("as numbers", async () => {
    for (const [who, call] of readers()) {
      for (const q of ["zebra", "walrus", ...hidden]) {
        const { posts, tags, games } = await call.search.counts({ q });
        expect([posts.count, tags.count, games.count], `${who} ${q}`).toEqual([0, 0, 0]);
      }
    }
  });

  test("by the tags, games and channels that only hidden posts have", async () => {
    for (const [who, call] of readers()) {
      for (const q of ["tag", "game", "on", ...hidden, ...hidden.map((name) => `on_${name}`)]) {
        const said = JSON.stringify([
          (await call.search.tags({ q, limit: 100 })).items,
          (await call.search.games({ q, limit: 100 })).items,
          (await call.search.suggest({ q, limit: 20 })).items,
        ]);
        for (const name of hidden) expect(said, `${who} ${q}`).not.toContain(name);
      }
    }
  });

  test("NSFW to those who don't want it, and never to visitors, not even asked for", async () => {
    const seen = async (call: Caller, nsfw?: "include" | "only") => [
      (await call.search.posts({ q: "adults", nsfw })).items.length,
      (await call.search.counts({ q: "adults", nsfw })).posts.count,
    ];
    for (const nsfw of [undefined, "include", "only"] as const) expect(await seen(t.visitor, nsfw)).toEqual([0, 0]);
    expect(await seen(t.bob.call)).toEqual([0, 0]);
    expect(await seen(t.bob.call, "include")).toEqual([1, 1]);
    for (const call of [t.visitor, t.bob.call]) {
      expect((await call.search.suggest({ q: "tag-adult" })).items).toEqual([]);
      expect((await call.search.games({ q: "game-adult" })).items).toEqual([]);
    }
    const showing = t.as({ ...t.bob.actor, nsfw: "show" });
    expect(await seen(showing)).toEqual([1, 1]);
    expect((await showing.search.games({ q: "game-adult" })).items).toHaveLength(1);
  });
});

describe("what leaves sight leaves kept searches at once", () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await createTestApp();
  });
  afterAll(() => t.close());

  async function found(q: string) {
    const { items } = await t.visitor.search.posts({ q });
    const { posts, tags } = await t.visitor.search.counts({ q });
    const { items: suggested } = await t.visitor.search.suggest({ q });
    return [items.length, posts.count, tags.count, suggested.length];
  }
  const given = (word: string) => givenPost(t.db, { authorId: t.alice.id, title: `About ${word}`, tags: [word] });

  test.each([
    ["removed", (id: string) => t.moderator.call.post.remove({ id, reason: "Off topic" })],
    ["deleted", (id: string) => t.alice.call.post.remove({ id })],
    ["unlisted", (id: string) => t.alice.call.post.update({ id, visibility: "unlisted" })],
    ["marked", (id: string) => t.moderator.call.post.update({ id, nsfw: true })],
  ] as const)("%s", async (word, act) => {
    const id = await given(word);
    expect(await found(word)).toEqual([1, 1, 1, 1]);
    await act(id);
    expect(await found(word)).toEqual([0, 0, 0, 0]);
  });

  test("and what comes back is found again at once", async () => {
    const id = await given("restored");
    await t.moderator.call.post.remove({ id, reason: "Off topic" });
    expect(await found("restored")).toEqual([0, 0, 0, 0]);
    await t.admin.call.post.restore({ id });
    expect(await found("restored")).toEqual([1, 1, 1, 1]);
  });
});
