import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestApp, givenPost, type TestApp } from "../testing/index.ts";

describe("vote.upvoted", () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await createTestApp();
  });
  afterAll(() => t.close());

  test("lists what one voted up, newest posts first, each once, and nothing voted down or taken back", async () => {
    const reader = await t.member("voter");
    const liked: string[] = [];
    for (let n = 0; n < 9; n += 1) {
      const postId = await givenPost(t.db, { authorId: t.alice.id });
      await reader.call.vote.cast({ postId, value: n % 4 === 3 ? -1 : 1 });
      if (n % 4 !== 3) liked.push(postId);
    }
    await reader.call.vote.cast({ postId: liked.pop() ?? "", value: 0 });
    await t.bob.call.vote.cast({ postId: liked[0] ?? "", value: 1 });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await reader.call.vote.upvoted({ limit: 4, cursor });
      expect(page.items.every(({ viewer }) => viewer?.vote === 1)).toBe(true);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(liked.toSorted().reverse());
  });

  test("is for members, and refuses a broken cursor", async () => {
    await expect(t.visitor.vote.upvoted({})).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    await expect(t.bob.call.vote.upvoted({ cursor: "x" })).rejects.toMatchObject({
      cause: { code: "invalid", facts: { reason: "bad_cursor" } },
    });
  });
});
