import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestApp, givenPost, type TestApp } from "../testing/index.ts";
import { searchSorts } from "./schema.ts";

describe("pages of a search", () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await createTestApp();
    for (let n = 0; n < 30; n += 1) {
      const publishedAt = new Date(t.clock.now().getTime() - n * 3_600_000);
      await givenPost(t.db, { authorId: t.alice.id, title: `Walrus number ${n}`, up: (n * 7) % 13, publishedAt });
    }
  });
  afterAll(() => t.close());

  test.each(searchSorts)("by %s, put together, are the whole, though votes arrive", async (sort) => {
    const whole = (await t.visitor.search.posts({ q: "walrus", sort, limit: 100 })).items.map(({ post }) => post.id);
    expect(whole).toHaveLength(30);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await t.visitor.search.posts({ q: "walrus", sort, limit: 7, cursor });
      seen.push(...page.items.map(({ post }) => post.id));
      await t.bob.call.vote.cast({ postId: whole.at(-1) ?? "", value: 1 });
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(whole);
  });

  test("go on for half an hour after their last use; then they begin anew and say so", async () => {
    const first = await t.visitor.search.posts({ q: "walrus", limit: 5 });
    for (let n = 0; n < 2; n += 1) {
      t.clock.advance(25 * 60_000);
      const later = await t.visitor.search.posts({ q: "walrus", limit: 5, cursor: first.nextCursor });
      expect(later.restarted).toBe(false);
    }
    t.clock.advance(31 * 60_000);
    expect((await t.visitor.search.posts({ q: "walrus", limit: 5, cursor: first.nextCursor })).restarted).toBe(true);
  });

  test("refuse a cursor that is broken or another search's", async () => {
    const { nextCursor } = await t.visitor.search.posts({ q: "walrus", limit: 5 });
    const refused = { cause: { code: "invalid", facts: { reason: "bad_cursor" } } };
    await expect(t.visitor.search.posts({ q: "walrus", cursor: "nonsense" })).rejects.toMatchObject(refused);
    await expect(t.visitor.search.posts({ q: "number", cursor: nextCursor })).rejects.toMatchObject(refused);
    await expect(t.visitor.search.posts({ q: "walrus", sort: "new", cursor: nextCursor })).rejects.toMatchObject(
      refused,
    );
  });

  test("of people go on as well", async () => {
    for (let n = 0; n < 12; n += 1) await t.member(`walrus_${n}`);
    const first = await t.visitor.search.people({ q: "walrus", limit: 8 });
    const second = await t.visitor.search.people({ q: "walrus", limit: 8, cursor: first.nextCursor });
    const names = [...first.items, ...second.items].map(({ username }) => username);
    expect(new Set(names).size).toBe(12);
    expect(second.nextCursor).toBeNull();
  });
});
