import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestApp, givenPost, type TestApp } from "../testing/index.ts";

describe("favourites", () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await createTestApp();
  });
  afterAll(() => t.close());

  test("setting twice changes nothing; taking out gives the count back", async () => {
    const postId = await givenPost(t.db, { authorId: t.alice.id });
    const set = (favorited: boolean) => t.bob.call.favorite.set({ postId, favorited });
    expect(await set(true)).toEqual({ favorited: true, favoriteCount: 1 });
    expect(await set(true)).toEqual({ favorited: true, favoriteCount: 1 });
    expect(await set(false)).toEqual({ favorited: false, favoriteCount: 0 });
    expect(await set(false)).toEqual({ favorited: false, favoriteCount: 0 });
  });

  test("fifty members at once are counted exactly", async () => {
    const postId = await givenPost(t.db, { authorId: t.alice.id });
    const members = await Promise.all(Array.from({ length: 50 }, (_, n) => t.member(`keeper_${n}`)));
    await Promise.all(members.map(({ call }) => call.favorite.set({ postId, favorited: true })));
    await Promise.all(members.slice(0, 20).map(({ call }) => call.favorite.set({ postId, favorited: false })));
    expect((await t.visitor.post.get({ id: postId })).favoriteCount).toBe(30);
  });

  test.each(["newest", "top", "discussed"] as const)(
    "one's own list by %s pages without repeats or gaps",
    async (sort) => {
      const reader = await t.member(`reader_${sort}`);
      const ids = [];
      for (let n = 0; n < 11; n += 1) {
        const postId = await givenPost(t.db, { authorId: t.alice.id, up: n % 3 });
        await reader.call.favorite.set({ postId, favorited: true });
        t.clock.advance(n % 2 === 0 ? 0 : 1000);
        ids.push(postId);
      }
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page = await reader.call.favorite.list({ sort, limit: 4, cursor });
        seen.push(...page.items.map((item) => item.id));
        cursor = page.nextCursor;
      } while (cursor);
      expect(seen.toSorted()).toEqual(ids.toSorted());
    },
  );

  test.each(["top", "discussed"] as const)(
    "no post comes twice by %s though votes and comments arrive",
    async (sort) => {
      const reader = await t.member(`reader_moved_${sort}`);
      const ids: string[] = [];
      for (let n = 0; n < 9; n += 1) {
        const postId = await givenPost(t.db, { authorId: t.alice.id, up: n });
        await reader.call.favorite.set({ postId, favorited: true });
        ids.push(postId);
      }
      const first = await reader.call.favorite.list({ sort, limit: 3 });
      await t.db.pool.query("update listings set up = up + 100, comment_count = 50 where post_id = any($1)", [
        first.items.map((item) => item.id),
      ]);
      await reader.call.favorite.set({ postId: ids[4] ?? "", favorited: false });
      const seen = first.items.map((item) => item.id);
      let cursor = first.nextCursor;
      while (cursor) {
        const page = await reader.call.favorite.list({ sort, limit: 3, cursor });
        seen.push(...page.items.map((item) => item.id));
        cursor = page.nextCursor;
      }
      expect(seen.toSorted()).toEqual(
        ids.filter((id) => id !== ids[4] || first.items.some((item) => item.id === id)).toSorted(),
      );
      const stranger = await t.member(`stranger_${sort}`);
      expect((await stranger.call.favorite.list({ sort, limit: 3, cursor: first.nextCursor })).items).toEqual([]);
    },
  );

  test("a cursor of another sort is refused", async () => {
    const reader = await t.member("reader_cursor");
    for (const up of [1, 2]) {
      const postId = await givenPost(t.db, { authorId: t.alice.id, up });
      await reader.call.favorite.set({ postId, favorited: true });
    }
    const { nextCursor: cursor } = await reader.call.favorite.list({ sort: "top", limit: 1 });
    expect(cursor).not.toBeNull();
    await expect(reader.call.favorite.list({ sort: "newest", cursor })).rejects.toMatchObject({
      cause: { code: "invalid", facts: { reason: "bad_cursor" } },
    });
  });

  test("the list keeps unlisted posts, drops removed ones, and is only one's own", async () => {
    const reader = await t.member("reader_hidden");
    const unlisted = await givenPost(t.db, { authorId: t.alice.id, visibility: "unlisted" });
    const removed = await givenPost(t.db, { authorId: t.alice.id });
    for (const postId of [unlisted, removed]) await reader.call.favorite.set({ postId, favorited: true });
    await t.db.prisma.post.update({ where: { id: removed }, data: { status: "removed" } });
    expect((await reader.call.favorite.list({})).items.map((item) => item.id)).toEqual([unlisted]);
    await expect(t.visitor.favorite.list({})).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });
});
