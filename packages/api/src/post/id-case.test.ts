import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestApp, givenPost, type TestApp } from "../testing/index.ts";

describe("an id written in capitals is the same id", () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await createTestApp();
  });
  afterAll(() => t.close());

  test("a vote under it shows in the lists at once", async () => {
    const id = await givenPost(t.db, { authorId: t.alice.id, broadcaster: "capital" });
    const score = async () => (await t.visitor.feed.list({ broadcaster: "capital" })).items[0]?.score;
    expect(await score()).toBe(0);
    await t.bob.call.vote.cast({ postId: id.toUpperCase(), value: 1 });
    expect(await score()).toBe(1);
  });

  test("a thread read under it forgets a removed comment at once", async () => {
    const postId = await givenPost(t.db, { authorId: t.alice.id });
    const comment = { postId, parentId: null, body: "To be removed", clientKey: crypto.randomUUID() };
    const { id } = await t.bob.call.comment.create(comment);
    const read = () => t.visitor.comment.thread({ postId: postId.toUpperCase() });
    expect((await read()).comments[0]?.html).toContain("removed");
    await t.moderator.call.comment.remove({ commentId: id.toUpperCase(), reason: "Spam" });
    expect((await read()).comments[0]).toMatchObject({ status: "removed", html: "" });
    const focus = await t.visitor.comment.thread({ postId, focus: id.toUpperCase() });
    expect(focus.comments.map((node) => node.id)).toEqual([id]);
  });

  test("a decision about it is told under the id asked about", async () => {
    const id = await givenPost(t.db, { authorId: t.alice.id, status: "pending" });
    await t.db.prisma.submission.create({ data: { postId: id } });
    const { results } = await t.moderator.call.submission.decide({ decision: "approve", ids: [id.toUpperCase()] });
    expect(results).toEqual([{ id, result: "approved" }]);
  });
});
