import { newId } from "@medley/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attacks } from "../markdown/testing/attacks.ts";
import { foreignMarkup } from "../markdown/testing/live-markup.ts";
import { createTestApp, givenPost, type TestApp, type TestMember } from "../testing/index.ts";
import { givenThread } from "./testing/given-thread.ts";

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

const post = (options: Partial<Parameters<typeof givenPost>[1]> = {}) =>
  givenPost(test.db, { authorId: test.alice.id, ...options });
const write = (who: TestMember, postId: string, body = "words", parentId: string | null = null, clientKey = newId()) =>
  who.call.comment.create({ postId, parentId, body, clientKey });

async function counters(postId: string) {
  const listing = await test.db.prisma.listing.findUniqueOrThrow({ where: { postId } });
  const rows = await test.db.prisma.comment.count({ where: { postId, status: "visible" } });
  return { counted: listing.commentCount, rows };
}

/** Who was told of what under a post, as "name kind". */
async function told(postId: string): Promise<string[]> {
  const rows = await test.db.prisma.notification.findMany({ where: { postId }, include: { user: true } });
  return rows.map(({ user, kind }) => `${user.username} ${kind}`).sort();
}

describe("a comment", () => {
  it("stands where it was written, rendered, and is counted", async () => {
    const postId = await post();
    const root = await write(test.bob, postId, "some **words**");
    const reply = await write(test.alice, postId, "an answer", root.id);
    expect(root).toEqual({
      ...{ id: root.id, parentId: null, depth: 0, status: "visible", isPostAuthor: false },
      author: { username: "bob", displayName: "bob", avatarUrl: null, role: "member" },
      ...{ html: "<p>some <strong>words</strong></p>", score: 0, replyCount: 0, moreReplies: null },
      ...{ createdAt: test.clock.now().toISOString(), editedAt: null },
      viewer: { vote: 0, mine: true, canVote: false, canEdit: true, canRemove: true, markdown: "some **words**" },
    });
    expect(reply).toMatchObject({ parentId: root.id, depth: 1, isPostAuthor: true });
    const { comments } = await test.visitor.comment.thread({ postId });
    expect(comments.map(({ id, replyCount }) => [id, replyCount])).toEqual([
      [root.id, 1],
      [reply.id, 0],
    ]);
    expect(await counters(postId)).toEqual({ counted: 2, rows: 2 });
  });

  it("has one to ten thousand characters with something to read", async () => {
    const postId = await post();
    for (const body of ["", " \n\t ", "\u200b\u200d", "x".repeat(10_001)]) {
      await expect(write(test.bob, postId, body)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    }
    await expect(write(test.bob, postId, "[a]: https://b.example")).rejects.toMatchObject({
      cause: { code: "invalid", facts: { reason: "empty", field: "body" } },
    });
    expect((await write(test.bob, postId, "😀".repeat(10_000))).viewer?.markdown).toHaveLength(20_000);
    expect((await write(test.bob, postId, "a\u0000b\ud800c")).html).toBe("<p>abc</p>");
  });

  it("may be at the tenth level and no deeper", async () => {
    const postId = await post();
    const chain = Array.from({ length: 11 }, (_, at) => ({ parent: at ? at - 1 : null, authorId: test.alice.id }));
    const there = await givenThread(test.db, postId, chain);
    expect((await write(test.bob, postId, "tenth", there[9]?.id)).depth).toBe(10);
    await expect(write(test.bob, postId, "eleventh", there[10]?.id)).rejects.toMatchObject({
      cause: { code: "invalid", facts: { reason: "too_deep", field: "parentId" } },
    });
  });

  it("answers a comment of the same post that is still there", async () => {
    const postId = await post();
    const elsewhere = await write(test.bob, await post());
    const root = await write(test.bob, postId);
    await test.bob.call.comment.remove({ commentId: root.id });
    for (const parentId of [elsewhere.id, newId()]) {
      await expect(write(test.bob, postId, "x", parentId)).rejects.toMatchObject({ cause: { code: "not_found" } });
    }
    await expect(write(test.alice, postId, "x", root.id)).rejects.toMatchObject({
      cause: { code: "conflict", facts: { reason: "parent_gone" } },
    });
  });

  it("needs a member, and an active post that the member may open", async () => {
    const input = { postId: await post(), parentId: null, body: "x", clientKey: newId() };
    await expect(test.visitor.comment.create(input)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    const missing = { cause: { code: "not_found" } };
    for (const status of ["processing", "pending", "rejected", "removed", "deleted"] as const) {
      const postId = await post({ status });
      for (const who of [test.bob, test.alice, test.admin]) {
        await expect(write(who, postId)).rejects.toMatchObject(missing);
      }
    }
    const hidden = await post({ kind: "image", visibility: "private" });
    await expect(write(test.bob, hidden)).rejects.toMatchObject(missing);
    await expect(write(test.alice, hidden)).resolves.toBeTruthy();
    await expect(write(test.moderator, hidden)).resolves.toBeTruthy();
    await expect(write(test.bob, await post({ visibility: "unlisted" }))).resolves.toBeTruthy();
    await expect(write(test.bob, newId())).rejects.toMatchObject(missing);
  });

  it("can hold any hostile text without any of it coming alive", async () => {
    const postId = await post();
    for (const body of attacks.filter((_, at) => at % 8 === 0)) await write(test.bob, postId, body);
    const { comments } = await test.visitor.comment.thread({ postId });
    expect(comments.length).toBeGreaterThan(10);
    for (const { html } of comments) expect(foreignMarkup(html)).toEqual([]);
    const preview = await test.bob.call.comment.preview({ body: "**a** <script>b</script>" });
    expect(preview.html).toBe("<p><strong>a</strong> &lt;script&gt;b&lt;/script&gt;</p>");
  });
});

describe("a client key", () => {
  it("sent again answers the same comment and writes nothing", async () => {
    const postId = await post();
    const key = newId();
    const first = await write(test.bob, postId, "once", null, key);
    expect(await write(test.bob, postId, "once", null, key)).toEqual(first);
    expect(await write(test.bob, postId, "something else", null, key)).toEqual(first);
    expect(await counters(postId)).toEqual({ counted: 1, rows: 1 });
    expect(await told(postId)).toEqual(["alice reply"]);
  });

  it("sent many times at one moment writes once", async () => {
    const postId = await post();
    const key = newId();
    const answers = await Promise.all(Array.from({ length: 12 }, () => write(test.bob, postId, "hi", null, key)));
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
    expect(await counters(postId)).toEqual({ counted: 1, rows: 1 });
    expect(await told(postId)).toEqual(["alice reply"]);
  });

  it("is the member's own: another's with the same key is another comment", async () => {
    const postId = await post();
    const key = newId();
    const [one, two] = await Promise.all([test.bob, test.alice].map((who) => write(who, postId, "x", null, key)));
    expect(one?.id).not.toBe(two?.id);
  });

  it("still answers when the post is gone by the time of the retry", async () => {
    const postId = await post();
    const key = newId();
    const first = await write(test.bob, postId, "x", null, key);
    await test.db.prisma.post.update({ where: { id: postId }, data: { status: "removed" } });
    expect((await write(test.bob, postId, "x", null, key)).id).toBe(first.id);
  });
});

describe("those a comment concerns", () => {
  it("are told: the post's author of a root, the comment's of a reply, the named of their name, once each", async () => {
    const postId = await post();
    const carol = await test.member("Carol");
    const root = await write(test.bob, postId, "hello @ALICE, @carol and @nobody_here, and me @bob");
    expect(await told(postId)).toEqual(["Carol mention", "alice reply"]);
    await write(carol, postId, "@bob @carol @alice", root.id);
    expect(await told(postId)).toEqual(["Carol mention", "alice mention", "alice reply", "bob reply"]);
    const [notification] = await test.db.prisma.notification.findMany({ where: { userId: carol.id } });
    expect(notification).toMatchObject({ actorId: test.bob.id, commentId: root.id, createdAt: test.clock.now() });
  });

  it("are never oneself", async () => {
    const postId = await post();
    const root = await write(test.alice, postId, "@alice");
    await write(test.alice, postId, "@alice again", root.id);
    expect(await told(postId)).toEqual([]);
  });

  it("are ten of the named at most", async () => {
    const names = Array.from({ length: 12 }, (_, at) => `named_${at}`);
    for (const name of names) await test.member(name);
    const postId = await post();
    await write(test.alice, postId, names.map((name) => `@${name}`).join(" "));
    expect(await told(postId)).toHaveLength(10);
  });

  it("don't hear of a post they may not open", async () => {
    const postId = await post({ kind: "image", visibility: "private" });
    await write(test.alice, postId, "@bob @moderator_m");
    expect(await told(postId)).toEqual(["moderator_m mention"]);
  });
});

describe("comments", () => {
  it("are limited to ten a minute by default, under any post", async () => {
    const limited = await createTestApp({ limits: {} });
    try {
      const postIds = [
        await givenPost(limited.db, { authorId: limited.alice.id }),
        await givenPost(limited.db, { authorId: limited.alice.id }),
      ];
      const comment = (at: number) => write(limited.bob, postIds[at % 2] ?? "", `comment ${at}`);
      for (let at = 0; at < 10; at++) await comment(at);
      await expect(comment(10)).rejects.toMatchObject({ cause: { code: "rate_limited" } });
      limited.clock.advance(61_000);
      await expect(comment(11)).resolves.toBeTruthy();
    } finally {
      await limited.close();
    }
  });
});
