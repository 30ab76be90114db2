import { newId } from "@medley/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp, givenPost, karmaDrift, type TestApp } from "../testing/index.ts";

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

async function bobsComment() {
  const postId = await givenPost(test.db, { authorId: test.alice.id });
  const input = { postId, parentId: null, body: "words", clientKey: newId() };
  return { postId, ...(await test.bob.call.comment.create(input)) };
}
const karmaOf = async (id: string) => (await test.db.prisma.user.findUniqueOrThrow({ where: { id } })).karma;

describe("a vote on a comment", () => {
  it("counts, flips and is taken back, with its author's karma", async () => {
    const { id: commentId } = await bobsComment();
    const karma = await karmaOf(test.bob.id);
    const vote = (value: -1 | 0 | 1) => test.alice.call.comment.vote({ commentId, value });
    for (const value of [1, 1, -1, -1, 0, 0, 1] as const) {
      expect(await vote(value)).toEqual({ score: value, vote: value });
      expect(await karmaOf(test.bob.id)).toBe(karma + value);
    }
    expect(await test.moderator.call.comment.vote({ commentId, value: 1 })).toEqual({ score: 2, vote: 1 });
  });

  it("shows in the voter's thread at once, though it was kept, and so does an edit to its author", async () => {
    const { id: commentId, postId } = await bobsComment();
    const own = async (who: typeof test.alice) => (await who.call.comment.thread({ postId })).comments[0]?.viewer;
    await own(test.alice);
    await own(test.bob);
    for (const value of [1, -1, 0] as const) {
      await test.alice.call.comment.vote({ commentId, value });
      expect((await own(test.alice))?.vote).toBe(value);
    }
    await test.bob.call.comment.edit({ commentId, body: "other words" });
    expect(await own(test.bob)).toMatchObject({ markdown: "other words" });
  });

  it("pays the voter nothing", async () => {
    const { id: commentId } = await bobsComment();
    const karma = await karmaOf(test.alice.id);
    await test.alice.call.comment.vote({ commentId, value: 1 });
    expect(await karmaOf(test.alice.id)).toBe(karma);
  });

  it("isn't for visitors, nor for one's own", async () => {
    const { id: commentId } = await bobsComment();
    await expect(test.visitor.comment.vote({ commentId, value: 1 })).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    await expect(test.bob.call.comment.vote({ commentId, value: 1 })).rejects.toMatchObject({
      cause: { code: "forbidden", facts: { reason: "own_comment" } },
    });
  });

  it("finds no hidden comment, and none under a post that isn't active", async () => {
    const missing = { cause: { code: "not_found" } };
    const gone = await bobsComment();
    await test.bob.call.comment.remove({ commentId: gone.id });
    const { id, postId } = await bobsComment();
    await test.db.prisma.post.update({ where: { id: postId }, data: { status: "removed" } });
    for (const commentId of [gone.id, id, newId()]) {
      for (const who of [test.alice, test.moderator]) {
        await expect(who.call.comment.vote({ commentId, value: 1 })).rejects.toMatchObject(missing);
      }
    }
  });

  it("keeps every count exact when many vote, flip and retract at one moment", async () => {
    const { id: commentId } = await bobsComment();
    const voters = await Promise.all(Array.from({ length: 20 }, (_, at) => test.member(`voter_${at}`)));
    const values = [1, -1, 0, 1, 1] as const;
    for (let round = 0; round < 5; round++) {
      // Each sends its vote twice at once, as a double click or a retry does.
      const casts = voters.flatMap((voter, at) => {
        const value = values[(at * 3 + round * 2) % values.length] ?? 0;
        return [0, 1].map(() => voter.call.comment.vote({ commentId, value }));
      });
      await Promise.all(casts);
    }
    const rows = await test.db.prisma.commentVote.findMany({ where: { commentId } });
    const count = (value: number) => rows.filter((row) => row.value === value).length;
    expect(rows.length).toBeGreaterThan(0);
    expect(await test.db.prisma.comment.findUnique({ where: { id: commentId } })).toMatchObject({
      ...{ up: count(1), down: count(-1), score: count(1) - count(-1) },
    });
    expect(await karmaDrift(test.db)).toEqual([]);
  });

  it("is limited to twenty a minute by default, on any comments", async () => {
    const limited = await createTestApp({ limits: {} });
    try {
      const postId = await givenPost(limited.db, { authorId: limited.alice.id });
      const input = { postId, parentId: null, body: "words", clientKey: newId() };
      const { id: commentId } = await limited.bob.call.comment.create(input);
      const vote = (at: number) => limited.alice.call.comment.vote({ commentId, value: at % 2 ? 1 : -1 });
      for (let at = 0; at < 20; at++) await vote(at);
      await expect(vote(20)).rejects.toMatchObject({ cause: { code: "rate_limited" } });
    } finally {
      await limited.close();
    }
  });
});
