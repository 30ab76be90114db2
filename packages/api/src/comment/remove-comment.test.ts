import { newId } from "@medley/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp, givenPost, type TestApp, type TestMember } from "../testing/index.ts";

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

async function comment(who: TestMember, postId: string, parentId: string | null = null) {
  return who.call.comment.create({ postId, parentId, body: "the words", clientKey: newId() });
}
const reason = "Rude.";
const post = () => givenPost(test.db, { authorId: test.alice.id });
const commentCount = async (postId: string) =>
  (await test.db.prisma.listing.findUniqueOrThrow({ where: { postId } })).commentCount;
const audited = (targetId: string) => test.db.prisma.auditEvent.findMany({ where: { targetId } });
const noticesOf = (who: TestMember, commentId: string) =>
  test.db.prisma.notification.findMany({ where: { userId: who.id, commentId, kind: "comment_removed" } });

describe("removing a comment", () => {
  it("deletes one's own with its words, at any time, and keeps the replies", async () => {
    const postId = await post();
    const root = await comment(test.bob, postId);
    const reply = await comment(test.alice, postId, root.id);
    test.clock.advance(24 * 3_600_000);
    expect(await test.bob.call.comment.remove({ commentId: root.id })).toEqual({ id: root.id, status: "deleted" });
    const { comments } = await test.visitor.comment.thread({ postId });
    expect(comments.map(({ id, status, html }) => [id, status, html])).toEqual([
      [root.id, "deleted", ""],
      [reply.id, "visible", "<p>the words</p>"],
    ]);
    expect(await commentCount(postId)).toBe(1);
    expect(await test.db.prisma.commentText.findUnique({ where: { commentId: root.id } })).toBeNull();
    expect(await audited(root.id)).toEqual([]);
    expect(await noticesOf(test.bob, root.id)).toEqual([]);
  });

  it("by staff hides another's, is logged, and tells its author why", async () => {
    const postId = await post();
    const { id } = await comment(test.bob, postId);
    expect(await test.moderator.call.comment.remove({ commentId: id, reason: "Rude." })).toEqual({
      ...{ id, status: "removed" },
    });
    expect((await test.bob.call.comment.thread({ postId })).comments[0]).toMatchObject({ status: "removed", html: "" });
    expect(await commentCount(postId)).toBe(0);
    expect(await audited(id)).toMatchObject([
      {
        ...{ actorId: test.moderator.id, action: "comment.remove", targetKind: "comment" },
        detail: { postId, authorId: test.bob.id, reason: "Rude." },
      },
    ]);
    expect(await noticesOf(test.bob, id)).toMatchObject([{ actorId: null, postId, reason: "Rude." }]);
  });

  it("by staff needs a reason, as a post's removal does", async () => {
    const { id } = await comment(test.bob, await post());
    const refused = { cause: { code: "invalid", facts: { reason: "reason_needed", field: "reason" } } };
    await expect(test.moderator.call.comment.remove({ commentId: id })).rejects.toMatchObject(refused);
    await expect(test.moderator.call.comment.remove({ commentId: id, reason: "  x " })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    expect(await audited(id)).toEqual([]);
  });

  it("by staff on their own is an ordinary deletion", async () => {
    const { id } = await comment(test.moderator, await post());
    expect((await test.moderator.call.comment.remove({ commentId: id, reason })).status).toBe("deleted");
    expect(await audited(id)).toEqual([]);
  });

  it("again changes nothing, whoever asks", async () => {
    const postId = await post();
    const { id } = await comment(test.bob, postId);
    await test.moderator.call.comment.remove({ commentId: id, reason });
    expect((await test.bob.call.comment.remove({ commentId: id })).status).toBe("removed");
    expect((await test.admin.call.comment.remove({ commentId: id, reason })).status).toBe("removed");
    expect(await commentCount(postId)).toBe(0);
    expect(await audited(id)).toHaveLength(1);
    expect(await noticesOf(test.bob, id)).toHaveLength(1);
  });

  it("by many at one moment happens once, and all hear the same", async () => {
    const postId = await post();
    for (let round = 0; round < 5; round++) {
      const { id } = await comment(test.bob, postId);
      const people = [test.bob, test.moderator, test.admin, test.bob, test.moderator];
      const answers = await Promise.all(people.map((who) => who.call.comment.remove({ commentId: id, reason })));
      expect(new Set(answers.map((answer) => answer.status)).size).toBe(1);
      expect(await audited(id)).toHaveLength(answers[0]?.status === "removed" ? 1 : 0);
    }
    expect(await commentCount(postId)).toBe(0);
  });

  it("waits for no reply that waits for it", async () => {
    const postId = await post();
    for (let round = 0; round < 10; round++) {
      const root = await comment(test.bob, postId);
      const replies = [test.alice, test.admin, test.moderator].map((who) => comment(who, postId, root.id));
      const settled = await Promise.allSettled([...replies, test.bob.call.comment.remove({ commentId: root.id })]);
      const failures = settled.flatMap((one) => (one.status === "rejected" ? [one.reason.cause?.facts?.reason] : []));
      expect(failures.filter((reason) => reason !== "parent_gone")).toEqual([]);
    }
    const visible = await test.db.prisma.comment.count({ where: { postId, status: "visible" } });
    expect(await commentCount(postId)).toBe(visible);
  });

  it("is refused to others, and finds nothing where they can read nothing", async () => {
    const postId = await post();
    const { id } = await comment(test.bob, postId);
    await expect(test.visitor.comment.remove({ commentId: id })).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    await expect(test.alice.call.comment.remove({ commentId: id })).rejects.toMatchObject({
      cause: { code: "forbidden", facts: { reason: "not_author" } },
    });
    const missing = { cause: { code: "not_found" } };
    await expect(test.alice.call.comment.remove({ commentId: newId() })).rejects.toMatchObject(missing);
    await test.db.prisma.post.update({ where: { id: postId }, data: { status: "removed" } });
    const dora = await test.member("dora");
    await expect(dora.call.comment.remove({ commentId: id })).rejects.toMatchObject(missing);
    expect((await test.bob.call.comment.remove({ commentId: id })).status).toBe("deleted");
  });
});
