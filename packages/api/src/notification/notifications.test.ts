import { randomUUID } from "node:crypto";
import { newId } from "@medley/db";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ranks } from "../profile/rules.ts";
import { createTestApp, givenPost, statementsOf, type TestApp, type TestMember } from "../testing/index.ts";
import { notify } from "./notify.ts";

describe("notifications", () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await createTestApp();
  });
  afterAll(() => t.close());

  /** Replies of bob's that a member is told of, one for each text, on one post. */
  async function givenReplies(to: TestMember, texts: string[]): Promise<{ postId: string; commentIds: string[] }> {
    const postId = await givenPost(t.db, { authorId: to.id });
    const commentIds = texts.map(() => newId());
    await t.db.prisma.comment.createMany({
      data: commentIds.map((id) => ({ id, postId, authorId: t.bob.id, depth: 0 })),
    });
    const rows = texts.map((markdown, n) => ({ commentId: commentIds[n] ?? "", markdown, html: "" }));
    await t.db.prisma.commentText.createMany({ data: rows });
    const told = commentIds.map((commentId) => ({ userId: to.id, postId, commentId }));
    await t.db.transaction((tx) => notify(tx, { kind: "reply", actorId: t.bob.id, to: told, now: t.clock.now() }));
    return { postId, commentIds };
  }

  test("show who did what where, newest first, with the beginning of the comment", async () => {
    const member = await t.member("told");
    const { postId, commentIds } = await givenReplies(member, ["first", "x".repeat(300)]);
    const { items, nextCursor } = await member.call.notification.list();
    expect(nextCursor).toBeNull();
    expect(items).toMatchObject([
      { kind: "reply", comment: { id: commentIds[1], excerpt: "x".repeat(200) } },
      {
        kind: "reply",
        actor: { username: "bob", displayName: "bob", avatarUrl: null },
        post: { id: postId, slug: "a-fine-play", title: "A fine play" },
        comment: { id: commentIds[0], excerpt: "first" },
        milestone: null,
        rank: null,
        reason: null,
        createdAt: t.clock.now().toISOString(),
        readAt: null,
      },
    ]);
  });

  test("leave out what the member may no longer see", async () => {
    const member = await t.member("blind");
    const { postId, commentIds } = await givenReplies(member, ["kept", "taken"]);
    await t.db.prisma.comment.update({ where: { id: commentIds[1] ?? "" }, data: { status: "removed" } });
    const comments = async () => (await member.call.notification.list()).items.map(({ comment }) => comment?.excerpt);
    expect(await comments()).toEqual([undefined, "kept"]);
    await member.call.post.remove({ id: postId });
    expect((await member.call.notification.list()).items).toMatchObject([
      { post: null, comment: null },
      { post: null, comment: null },
    ]);
  });

  test("of a kind that a member muted aren't written for them, whatever writes them; others are", async () => {
    const member = await t.member("muffled");
    const mute = (mutedNotifications: ("reply" | "mention")[]) => member.call.profile.update({ mutedNotifications });
    expect(await mute(["reply", "reply"])).toMatchObject({ mutedNotifications: ["reply"] });
    const { postId } = await givenReplies(member, ["unheard"]);
    const others = await givenPost(t.db, { authorId: t.alice.id });
    const say = (where: string, body: string) =>
      t.bob.call.comment.create({ postId: where, parentId: null, body, clientKey: randomUUID() });
    await say(postId, "an answer");
    await say(others, "@muffled, listen");
    expect((await member.call.notification.list()).items).toMatchObject([{ kind: "mention" }]);
    await member.call.profile.update({ bio: "Quiet." });
    expect((await member.call.profile.get({ username: "muffled" })).own?.mutedNotifications).toEqual(["reply"]);
    expect(await mute([])).toMatchObject({ mutedNotifications: [] });
    await givenReplies(member, ["heard"]);
    expect((await member.call.notification.list()).items).toHaveLength(2);
  });

  test("nobody is told of their own act", async () => {
    const postId = await givenPost(t.db, { authorId: t.bob.id });
    const before = (await t.bob.call.notification.unread()).count;
    const to = [{ userId: t.bob.id, postId }];
    await t.db.transaction((tx) => notify(tx, { kind: "mention", actorId: t.bob.id, to, now: t.clock.now() }));
    expect(await t.bob.call.notification.unread()).toEqual({ count: before });
  });

  test("are counted while unread, and marked one by one, all together, and again without harm", async () => {
    const member = await t.member("reading");
    await givenReplies(member, ["a", "b", "c"]);
    const { list, unread, markRead } = member.call.notification;
    expect(await unread()).toEqual({ count: 3 });
    const id = (await list()).items[0]?.id ?? "";
    expect(await markRead({ ids: [id] })).toEqual({ count: 2 });
    const readAt = t.clock.now().toISOString();
    t.clock.advance(60_000);
    expect(await markRead({ ids: [id] })).toEqual({ count: 2 });
    expect((await list()).items.map((item) => item.readAt)).toEqual([readAt, null, null]);
    expect(await markRead({ all: true })).toEqual({ count: 0 });
    expect(await unread()).toEqual({ count: 0 });
  });

  test("can be marked by nobody else", async () => {
    const member = await t.member("private_reader");
    await givenReplies(member, ["a"]);
    const id = (await member.call.notification.list()).items[0]?.id ?? "";
    await t.alice.call.notification.markRead({ ids: [id] });
    await t.admin.call.notification.markRead({ all: true });
    expect(await member.call.notification.unread()).toEqual({ count: 1 });
    await expect(t.visitor.notification.list()).rejects.toMatchObject({ cause: { code: "unauthenticated" } });
  });

  test("are deleted by whom they tell, and by nobody else; again without harm", async () => {
    const member = await t.member("tidy");
    await givenReplies(member, ["a", "b", "c"]);
    const { list, remove, unread } = member.call.notification;
    const told = async () => (await list()).items.map(({ comment }) => comment?.excerpt);
    const ids = (await list()).items.map(({ id }) => id).slice(0, 2);
    await t.alice.call.notification.remove({ ids });
    await t.admin.call.notification.remove({ ids });
    expect(await unread()).toEqual({ count: 3 });
    expect(await remove({ ids })).toEqual({ count: 1 });
    expect(await remove({ ids: ids.toReversed() })).toEqual({ count: 1 });
    expect(await told()).toEqual(["a"]);
  });

  test("are counted to 100, which stands for more", async () => {
    const member = await t.member("popular");
    await givenReplies(
      member,
      Array.from({ length: 120 }, (_, n) => `reply ${n}`),
    );
    expect(await member.call.notification.unread()).toEqual({ count: 100 });
  });

  test("page by page equal the whole, also while new ones arrive; one statement whatever the size", async () => {
    const member = await t.member("paging");
    await givenReplies(
      member,
      Array.from({ length: 55 }, (_, n) => `reply ${n}`),
    );
    const { list } = member.call.notification;
    const whole = (await list({ limit: 100 })).items.map(({ id }) => id);
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ limit: 20, ...(cursor && { cursor }) });
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
      await givenReplies(member, ["late"]);
    } while (cursor);
    expect(paged).toEqual(whole);
    expect([await statementsOf(() => list({ limit: 5 })), await statementsOf(() => list({ limit: 50 }))]).toEqual([
      1, 1,
    ]);
    expect(await statementsOf(() => member.call.notification.markRead({ all: true }))).toBe(2);
    expect(await statementsOf(() => member.call.notification.unread())).toBe(1);
  });

  test("refuse a cursor or an id that is none", async () => {
    const { list, markRead } = t.alice.call.notification;
    await expect(list({ cursor: "e30" })).rejects.toMatchObject({ cause: { facts: { reason: "bad_cursor" } } });
    for (const id of ["0", "-1", "1; drop", "9".repeat(19)]) {
      await expect(markRead({ ids: [id] })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    }
  });

  test("tell an author of a score's milestone once, also when votes race over it and it falls back", async () => {
    const author = await t.member("climbing");
    const postId = await givenPost(t.db, { authorId: author.id });
    const voters = await Promise.all(Array.from({ length: 11 }, (_, n) => t.member(`climber_${n}`)));
    await Promise.all(voters.map(({ call }) => call.vote.cast({ postId, value: 1 })));
    const back = voters.slice(0, 2).map(({ call }) => call.vote.cast({ postId, value: 0 }));
    await Promise.all(back);
    await Promise.all(voters.map(({ call }) => call.vote.cast({ postId, value: 1 })));
    expect((await author.call.notification.list()).items).toMatchObject([
      { kind: "milestone", milestone: 10, actor: null, post: { id: postId } },
    ]);
  });

  test("tell of a milestone once, also after the member deleted that", async () => {
    const author = await t.member("forgetful");
    const postId = await givenPost(t.db, { authorId: author.id, up: 9 });
    const { list, remove, unread } = author.call.notification;
    const ids = async () => (await list()).items.map(({ id }) => id);
    await t.bob.call.vote.cast({ postId, value: 1 });
    expect(await ids()).toHaveLength(1);
    expect(await remove({ ids: await ids() })).toEqual({ count: 0 });
    await t.bob.call.vote.cast({ postId, value: 0 });
    await t.bob.call.vote.cast({ postId, value: 1 });
    expect(await ids()).toEqual([]);
    expect(await unread()).toEqual({ count: 0 });
  });

  test("tell a member of each rank above the first that their karma reaches, once, and of none that it falls to", async () => {
    const member = await t.member("promoted");
    const earn = (delta: number) =>
      t.db.pool.query("insert into karma_events (user_id, kind, delta) values ($1, 'submission_approved', $2)", [
        member.id,
        delta,
      ]);
    const told = async () =>
      (await member.call.notification.list()).items.map(({ kind, milestone }) => [kind, milestone]);
    await earn(399);
    expect(await told()).toEqual([]);
    for (const delta of [1, -1, 1]) await earn(delta);
    expect(await told()).toEqual([["rank", 500]]);
    await earn(5_000);
    const above = Object.values(ranks)
      .map(({ from }) => from)
      .filter((from) => from > 100);
    await earn(20_000);
    await earn(-20_000);
    expect((await told()).map(([, karma]) => karma)).toEqual([10_000, 5_000, 500]);
    const { rows } = await t.db.pool.query("select rank_steps() as steps");
    expect(rows).toEqual([{ steps: above }]);
  });

  test("of a comment that answers and names a member who muted answers say that they are named", async () => {
    const member = await t.member("named");
    await member.call.profile.update({ mutedNotifications: ["reply"] });
    const postId = await givenPost(t.db, { authorId: member.id });
    const body = "@named, well played";
    await t.bob.call.comment.create({ postId, parentId: null, body, clientKey: randomUUID() });
    expect((await member.call.notification.list()).items).toMatchObject([{ kind: "mention" }]);
  });
});
