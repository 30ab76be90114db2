import { newId } from "@medley/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp, givenPost, type TestApp } from "../testing/index.ts";

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

async function bobsComment(body = "first words") {
  const postId = await givenPost(test.db, { authorId: test.alice.id });
  const { id } = await test.bob.call.comment.create({ postId, parentId: null, body, clientKey: newId() });
  return { postId, id };
}

describe("editing a comment", () => {
  it("gives it other words and shows that it was edited", async () => {
    const { postId, id } = await bobsComment();
    test.clock.advance(14 * 60_000);
    const edited = await test.bob.call.comment.edit({ commentId: id, body: "*other* words" });
    const editedAt = test.clock.now().toISOString();
    const html = "<p><em>other</em> words</p>";
    expect(edited).toEqual({ id, html, markdown: "*other* words", editedAt });
    const { comments } = await test.bob.call.comment.thread({ postId });
    expect(comments[0]).toMatchObject({ html, editedAt, viewer: { markdown: "*other* words" } });
  });

  it("is over after a quarter of an hour", async () => {
    const { id } = await bobsComment();
    test.clock.advance(15 * 60_000);
    await expect(test.bob.call.comment.edit({ commentId: id, body: "late" })).rejects.toMatchObject({
      cause: { code: "forbidden", facts: { reason: "edit_time_over" } },
    });
  });

  it("is its author's alone", async () => {
    const { id } = await bobsComment();
    const input = { commentId: id, body: "mine now" };
    await expect(test.visitor.comment.edit(input)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    for (const who of [test.alice, test.moderator, test.admin]) {
      await expect(who.call.comment.edit(input)).rejects.toMatchObject({
        cause: { code: "forbidden", facts: { reason: "not_author" } },
      });
    }
  });

  it("finds nothing where nothing can be read", async () => {
    const { id, postId } = await bobsComment();
    const missing = { cause: { code: "not_found" } };
    await expect(test.bob.call.comment.edit({ commentId: newId(), body: "x" })).rejects.toMatchObject(missing);
    await test.db.prisma.post.update({ where: { id: postId }, data: { status: "removed" } });
    await expect(test.alice.call.comment.edit({ commentId: id, body: "x" })).rejects.not.toMatchObject(missing);
    const carol = await test.member("carol");
    await expect(carol.call.comment.edit({ commentId: id, body: "x" })).rejects.toMatchObject(missing);
    await test.bob.call.comment.remove({ commentId: id });
    await expect(test.bob.call.comment.edit({ commentId: id, body: "x" })).rejects.toMatchObject(missing);
  });

  it("takes no empty words", async () => {
    const { id } = await bobsComment();
    await expect(test.bob.call.comment.edit({ commentId: id, body: "  " })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });

  it("racing a removal leaves no words behind", async () => {
    for (let round = 0; round < 10; round++) {
      const { id } = await bobsComment();
      await Promise.allSettled([
        test.bob.call.comment.remove({ commentId: id }),
        test.bob.call.comment.edit({ commentId: id, body: "resurrected" }),
      ]);
      expect(await test.db.prisma.commentText.findUnique({ where: { commentId: id } })).toBeNull();
    }
  });
});
