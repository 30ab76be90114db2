import { createCache, memoryStore } from "@medley/cache";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { visitor } from "../actor.ts";
import { createTestApp, givenPost, type TestApp } from "../testing/index.ts";
import { createCaller } from "../testing/test-app.ts";
import type { FeedPage, FeedSort, ListFeedInput } from "./schema.ts";
import { feedSorts } from "./schema.ts";

const hour = 3_600_000;
type Page = (input: Partial<ListFeedInput>) => Promise<FeedPage>;

async function walk(
  page: Page,
  input: Partial<ListFeedInput>,
  between: (read: number) => Promise<void> = async () => {},
) {
  const ids: string[] = [];
  let cursor: string | null = null;
  let read = 0;
  do {
    const { items, nextCursor }: FeedPage = await page({ ...input, cursor });
    ids.push(...items.map((item) => item.id));
    cursor = nextCursor;
    read += 1;
    await between(read);
  } while (cursor);
  return ids;
}

describe("feed.list", () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await createTestApp();
    const now = t.clock.now().getTime();
    for (let i = 0; i < 60; i += 1) {
      await givenPost(t.db, {
        authorId: t.alice.id,
        title: `Post number ${i}`,
        publishedAt: new Date(now - ((i * 7) % 60) * hour),
        up: (i * 13) % 40,
        down: (i * 5) % 17,
        game: i % 3 === 0 ? "chess" : "go",
        broadcaster: i % 2 === 0 ? "even" : "odd",
        tags: i % 4 === 0 ? ["funny", "win"] : ["fail"],
        language: i % 5 === 0 ? "de" : "en",
        nsfw: i % 10 === 9,
      });
    }
    for (const status of ["pending", "rejected", "removed", "deleted"] as const) {
      await givenPost(t.db, { authorId: t.alice.id, title: `Hidden ${status}`, status, up: 500 });
    }
    await givenPost(t.db, { authorId: t.alice.id, title: "Hidden unlisted", visibility: "unlisted", up: 500 });
  });
  afterAll(() => t.close());

  test.each(feedSorts)("pages of %s, put together, equal the whole: no repeats, no gaps", async (sort: FeedSort) => {
    const whole = await t.visitor.feed.list({ sort, window: "all", limit: 100 });
    expect(whole.items.length).toBeGreaterThan(20);
    const pages = await walk(t.visitor.feed.list, { sort, window: "all", limit: 7 });
    expect(pages).toEqual(whole.items.map((item) => item.id));
    expect(new Set(pages).size).toBe(pages.length);
  });

  test.each(feedSorts)("votes that arrive between pages of %s change no page of a walk under way", async (sort) => {
    const before = await walk(t.visitor.feed.list, { sort, window: "all", limit: 9 });
    const walked = await walk(t.visitor.feed.list, { sort, window: "all", limit: 9 }, async (read) => {
      const postId = before[(read * 11) % before.length];
      if (postId) await t.bob.call.vote.cast({ postId, value: read % 2 === 0 ? 1 : -1 });
    });
    expect(walked.toSorted()).toEqual(before.toSorted());
    expect(new Set(walked).size).toBe(walked.length);
  });

  test("never shows what is not active and public, nor NSFW to a visitor", async () => {
    const { items } = await t.visitor.feed.list({ sort: "top", window: "all", limit: 100, nsfw: "include" });
    expect(items).toHaveLength(54);
    expect(items.filter((item) => item.title.startsWith("Hidden") || item.nsfw)).toEqual([]);
  });

  test("shows NSFW to members who ask for it or prefer it, and by itself", async () => {
    expect((await t.alice.call.feed.list({ sort: "new", limit: 100 })).items).toHaveLength(54);
    expect((await t.alice.call.feed.list({ sort: "new", limit: 100, nsfw: "include" })).items).toHaveLength(60);
    expect((await t.alice.call.feed.list({ sort: "new", limit: 100, nsfw: "only" })).items).toHaveLength(6);
    const blurring = t.as({ ...t.alice.actor, nsfw: "blur" });
    expect((await blurring.feed.list({ sort: "new", limit: 100 })).items).toHaveLength(60);
  });

  test("filters combine", async () => {
    const { items } = await t.visitor.feed.list({
      sort: "new",
      limit: 100,
      game: "chess",
      broadcaster: "even",
      tags: ["win", "funny"],
      excludeTags: ["fail"],
      language: "en",
      kind: "clip",
      author: "ALICE",
    });
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) {
      expect(item.game?.slug).toBe("chess");
      expect(item.broadcaster?.login).toBe("even");
      expect(item.tags.map((tag) => tag.slug).sort()).toEqual(["funny", "win"]);
      expect(item.language).toBe("en");
    }
    expect((await t.visitor.feed.list({ game: "nowhere" })).items).toEqual([]);
    expect((await t.visitor.feed.list({ author: "bob", sort: "new" })).items).toEqual([]);
  });

  test("a window leaves older posts out", async () => {
    const { items } = await t.visitor.feed.list({ sort: "top", window: "day", limit: 100 });
    const oldest = Math.min(...items.map((item) => Date.parse(item.publishedAt)));
    expect(items.length).toBeGreaterThan(5);
    expect(oldest).toBeGreaterThanOrEqual(t.clock.now().getTime() - 24 * hour);
  });

  test("an item carries everything a card needs, and the reader's own marks", async () => {
    const [first] = (await t.visitor.feed.list({ sort: "new", limit: 1 })).items;
    if (!first) throw new Error("the feed is empty");
    await t.bob.call.vote.cast({ postId: first.id, value: 1 });
    await t.bob.call.favorite.set({ postId: first.id, favorited: true });
    const [seen] = (await t.bob.call.feed.list({ sort: "new", limit: 1 })).items;
    expect(seen).toMatchObject({
      id: first.id,
      kind: "clip",
      author: { username: "alice", displayName: "alice", avatarUrl: null },
      favoriteCount: 1,
      viewer: { vote: 1, favorited: true },
    });
    expect((await t.visitor.feed.list({ sort: "new", limit: 1 })).items[0]?.viewer).toBeNull();
    expect((await t.alice.call.feed.list({ sort: "new", limit: 1 })).items[0]?.viewer).toEqual({
      vote: 0,
      favorited: false,
    });
  });

  test("a cursor that is broken, of another list or of another feed is refused", async () => {
    const { nextCursor } = await t.visitor.feed.list({ sort: "hot", limit: 5 });
    const bad = { data: { code: "invalid", facts: { reason: "bad_cursor" } } };
    const foreign = Buffer.from(JSON.stringify({ p: "2026-01-01T00:00:00.000Z", i: "x" })).toString("base64url");
    for (const cursor of ["x", "e30", foreign, `${nextCursor}x`.slice(3)]) {
      await expect(t.visitor.feed.list({ sort: "hot", cursor })).rejects.toMatchObject({
        cause: { facts: bad.data.facts },
      });
    }
    await expect(t.visitor.feed.list({ sort: "top", cursor: nextCursor })).rejects.toMatchObject({
      cause: { code: "invalid", facts: { reason: "bad_cursor" } },
    });
  });

  test("a snapshot lives half an hour after its last use; once gone, the walk begins anew and says so", async () => {
    const page = await t.visitor.feed.list({ sort: "hot", limit: 5 });
    for (let i = 0; i < 3; i += 1) {
      t.clock.advance(25 * 60_000);
      const used = await t.visitor.feed.list({ sort: "hot", limit: 5, cursor: page.nextCursor });
      expect(used.restarted).toBe(false);
    }
    t.clock.advance(31 * 60_000);
    const restarted = await t.visitor.feed.list({ sort: "hot", limit: 5, cursor: page.nextCursor });
    expect(restarted.restarted).toBe(true);
    expect(restarted.items).toEqual((await t.visitor.feed.list({ sort: "hot", limit: 5 })).items);
  });

  test("a walk whose kept snapshot was lost goes on while the newest is the same, and else begins anew", async () => {
    const store = memoryStore({ clock: t.clock });
    const caller = createCaller({ ...t.context(visitor), cache: createCache({ store, clock: t.clock }) });
    const page = (cursor: string | null) => caller.feed.list({ sort: "hot", limit: 5, cursor });
    const first = await page(null);
    const second = await page(first.nextCursor);
    const { s } = JSON.parse(Buffer.from(first.nextCursor ?? "", "base64url").toString());
    await store.removeMany([`medley:feed-kept.1:${s}`]);
    expect(await page(first.nextCursor)).toEqual(second);
    t.clock.advance(91_000);
    expect(await page(first.nextCursor)).toMatchObject({ restarted: true });
  });

  test("an unknown field, a limit out of bounds and an unknown sort are refused", async () => {
    const anything = t.visitor.feed.list as (input: unknown) => Promise<unknown>;
    for (const input of [{ colour: "red" }, { limit: 0 }, { limit: 101 }, { sort: "best" }, { tags: ["Not A Tag"] }]) {
      await expect(anything(input)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    }
  });
});
