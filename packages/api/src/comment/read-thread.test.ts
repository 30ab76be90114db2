import { newId } from "@medley/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp, givenPost, type TestApp } from "../testing/index.ts";
import { type CommentGiven, givenThread } from "./testing/given-thread.ts";

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

const missing = { cause: { code: "not_found" } };
const post = (options: Partial<Parameters<typeof givenPost>[1]> = {}) =>
  givenPost(test.db, { authorId: test.alice.id, ...options });
const by = (parent: number | null, more: Partial<CommentGiven> = {}): CommentGiven => ({
  parent,
  authorId: test.bob.id,
  ...more,
});

describe("a thread", () => {
  it("shows each comment followed by its replies, by the order asked for", async () => {
    const postId = await post();
    const [a, b, aa, ab, aba] = await givenThread(test.db, postId, [
      by(null, { up: 2, down: 2 }),
      by(null, { up: 9 }),
      by(0),
      by(0, { up: 3 }),
      by(3, { authorId: test.alice.id }),
    ]);
    const shown = async (sort: "best" | "new" | "old" | "controversial") =>
      (await test.visitor.comment.thread({ postId, sort })).comments.map((node) => node.id);
    const ids = (...list: ({ id: string } | undefined)[]) => list.map((comment) => comment?.id);
    expect(await shown("best")).toEqual(ids(b, a, ab, aba, aa));
    expect(await shown("new")).toEqual(ids(b, a, ab, aba, aa));
    expect(await shown("old")).toEqual(ids(a, aa, ab, aba, b));
    expect(await shown("controversial")).toEqual(ids(a, aa, ab, aba, b));
  });

  it("tells of a comment what its row says", async () => {
    const postId = await post();
    const createdAt = new Date("2026-11-20T10:00:00.123Z");
    const [root] = await givenThread(test.db, postId, [
      by(null, { up: 5, down: 2, createdAt, body: "words" }),
      by(0, { authorId: test.alice.id }),
    ]);
    const { comments } = await test.visitor.comment.thread({ postId });
    expect(comments[0]).toEqual({
      ...{ id: root?.id, parentId: null, depth: 0, status: "visible", isPostAuthor: false, html: "<p>words</p>" },
      author: { username: "bob", displayName: "bob", avatarUrl: null, role: "member" },
      ...{ score: 3, replyCount: 1, moreReplies: null, viewer: null },
      ...{ createdAt: "2026-11-20T10:00:00.123Z", editedAt: null },
    });
    expect(comments[1]).toMatchObject({ parentId: root?.id, depth: 1, isPostAuthor: true });
  });

  it("of no comments is empty", async () => {
    expect(await test.visitor.comment.thread({ postId: await post() })).toEqual({ comments: [], nextCursor: null });
  });

  it("keeps hidden comments' places without their words, and a deleted one's without its author", async () => {
    const postId = await post({ authorId: test.bob.id });
    await givenThread(test.db, postId, [
      by(null, { status: "deleted", body: "secret one" }),
      by(null, { status: "removed", body: "secret two" }),
      by(0),
    ]);
    for (const call of [test.visitor, test.bob.call, test.moderator.call, test.admin.call]) {
      const page = await call.comment.thread({ postId, sort: "old" });
      expect(page.comments.map((node) => [node.status, node.html === "", node.author?.username ?? null])).toEqual([
        ["deleted", true, null],
        ["visible", false, "bob"],
        ["removed", true, "bob"],
      ]);
      expect(page.comments[0]?.isPostAuthor).toBe(false);
      expect(JSON.stringify(page)).not.toContain("secret");
    }
  });

  it("shows members their own votes and what they may do, and authors their text while they may edit it", async () => {
    const postId = await post();
    const [mine, older, others] = await givenThread(test.db, postId, [
      by(null, { authorId: test.alice.id, createdAt: test.clock.now(), body: "fresh" }),
      by(null, { authorId: test.alice.id, body: "old" }),
      by(null, {}),
    ]);
    await test.alice.call.comment.vote({ commentId: others?.id ?? "", value: -1 });
    const { comments } = await test.alice.call.comment.thread({ postId });
    const viewerOf = (id = "") => comments.find((node) => node.id === id)?.viewer;
    expect(viewerOf(mine?.id)).toEqual({
      ...{ vote: 0, mine: true, canVote: false, canEdit: true, canRemove: true, markdown: "fresh" },
    });
    expect(viewerOf(older?.id)).toMatchObject({ mine: true, canEdit: false, canRemove: true, markdown: null });
    expect(viewerOf(others?.id)).toEqual({
      ...{ vote: -1, mine: false, canVote: true, canEdit: false, canRemove: false, markdown: null },
    });
    const staff = await test.moderator.call.comment.thread({ postId });
    expect(staff.comments.every((node) => node.viewer?.canRemove && node.viewer.markdown === null)).toBe(true);
  });
});

describe("a focused thread", () => {
  it("shows one comment with those above it and its replies, and nothing beside them", async () => {
    const postId = await post();
    const there = await givenThread(test.db, postId, [
      ...[by(null), by(null), by(0), by(0), by(2), by(2), by(4), by(4)],
    ]);
    const focus = there[4]?.id ?? "";
    const { comments, nextCursor } = await test.visitor.comment.thread({ postId, focus, sort: "old" });
    expect(comments.map((node) => node.id)).toEqual([0, 2, 4, 6, 7].map((at) => there[at]?.id));
    expect(comments.map((node) => node.depth)).toEqual([0, 1, 2, 3, 3]);
    expect(comments.map((node) => node.replyCount)).toEqual([2, 2, 2, 0, 0]);
    expect(comments.map((node) => node.moreReplies)).toEqual([null, null, null, null, null]);
    expect(nextCursor).toBeNull();
  });

  it("shows a page of the comment's replies and offers the rest", async () => {
    const postId = await post();
    const there = await givenThread(test.db, postId, [by(null), ...Array.from({ length: 60 }, () => by(0))]);
    const focus = there[0]?.id ?? "";
    const { comments } = await test.visitor.comment.thread({ postId, focus, sort: "old" });
    expect(comments).toHaveLength(51);
    const rest = { postId, parentId: focus, sort: "old", cursor: comments[0]?.moreReplies ?? "" } as const;
    expect((await test.visitor.comment.more(rest)).comments.map((node) => node.id)).toEqual(
      there.slice(51).map((comment) => comment.id),
    );
  });

  it("of a comment elsewhere or nowhere is not found", async () => {
    const [elsewhere] = await givenThread(test.db, await post(), [by(null)]);
    const postId = await post();
    for (const focus of [elsewhere?.id ?? "", newId()]) {
      await expect(test.visitor.comment.thread({ postId, focus })).rejects.toMatchObject(missing);
    }
    await expect(test.visitor.comment.thread({ postId, focus: newId(), cursor: "x" })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });
});

describe("who may open a post reads its thread, and nobody else", () => {
  const statuses = ["processing", "failed", "pending", "active", "rejected", "removed", "deleted"] as const;
  const visibilities = ["public", "unlisted", "private"] as const;
  const cases = statuses.flatMap((status) => visibilities.map((visibility) => ({ status, visibility })));

  it.each(cases)("$status, $visibility", async ({ status, visibility }) => {
    const postId = await post({ status, visibility, kind: "image" });
    const [root] = await givenThread(test.db, postId, [by(null), by(0)]);
    const id = root?.id ?? "";
    const open = status === "active" && visibility !== "private";
    const readers = [
      [test.visitor, open],
      [test.bob.call, open],
      [test.alice.call, open || status !== "deleted"],
      [test.moderator.call, true],
      [test.visitor, open],
    ] as const;
    for (const [call, may] of readers) {
      const reads = [
        () => call.comment.thread({ postId }),
        () => call.comment.thread({ postId, focus: id }),
        () => call.comment.more({ postId, parentId: id }),
      ];
      for (const read of reads) {
        if (may) expect((await read()).comments.length).toBeGreaterThan(0);
        else await expect(read()).rejects.toMatchObject(missing);
      }
    }
  });

  it("and a post that doesn't exist looks the same", async () => {
    const postId = newId();
    for (const call of [test.visitor, test.admin.call]) {
      await expect(call.comment.thread({ postId })).rejects.toMatchObject(missing);
      await expect(call.comment.thread({ postId, focus: postId })).rejects.toMatchObject(missing);
      await expect(call.comment.more({ postId, parentId: postId })).rejects.toMatchObject(missing);
    }
  });

  it("and a branch is read under its own post only", async () => {
    const [root] = await givenThread(test.db, await post(), [by(null), by(0)]);
    const parentId = root?.id ?? "";
    await expect(test.visitor.comment.more({ postId: await post(), parentId })).rejects.toMatchObject(missing);
  });
});

describe("the shared page", () => {
  it("shows a new comment, an edit and a removal at once, and others' votes within a minute", async () => {
    const postId = await post();
    const read = async () => (await test.visitor.comment.thread({ postId })).comments;
    expect(await read()).toEqual([]);
    const body = { postId, parentId: null, clientKey: crypto.randomUUID() };
    const { id } = await test.bob.call.comment.create({ ...body, body: "first" });
    expect((await read()).map((node) => node.html)).toEqual(["<p>first</p>"]);
    await test.bob.call.comment.edit({ commentId: id, body: "second" });
    expect((await read()).map((node) => node.html)).toEqual(["<p>second</p>"]);

    await test.alice.call.comment.vote({ commentId: id, value: 1 });
    expect((await test.alice.call.comment.thread({ postId })).comments[0]?.score).toBe(1);
    expect((await read())[0]?.score).toBe(0);
    test.clock.advance(91_000);
    expect((await read())[0]?.score).toBe(1);
    await test.alice.call.comment.vote({ commentId: id, value: 0 });
    expect((await test.alice.call.comment.thread({ postId })).comments[0]).toMatchObject({
      score: 0,
      viewer: { vote: 0 },
    });

    await test.bob.call.comment.remove({ commentId: id });
    expect((await read()).map((node) => node.status)).toEqual(["deleted"]);
  });

  it("is closed and opened with its post, at once", async () => {
    const postId = await post();
    await givenThread(test.db, postId, [by(null)]);
    expect((await test.visitor.comment.thread({ postId })).comments).toHaveLength(1);
    await test.moderator.call.post.remove({ id: postId, reason: "Off topic" });
    for (const call of [test.visitor, test.bob.call]) {
      await expect(call.comment.thread({ postId })).rejects.toMatchObject(missing);
    }
    expect((await test.moderator.call.comment.thread({ postId })).comments).toHaveLength(1);
    await test.moderator.call.post.restore({ id: postId });
    expect((await test.visitor.comment.thread({ postId })).comments).toHaveLength(1);
  });
});
