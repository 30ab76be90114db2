import { newId } from "@medley/db";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestApp, givenPost, type TestApp } from "../testing/index.ts";
import { counterReconcile } from "./counter-reconcile.ts";
import { expiredSessions } from "./expired-sessions.ts";
import { karmaReconcile } from "./karma-reconcile.ts";
import { lastRuns } from "./last-runs.ts";
import { runJob } from "./run-job.ts";
import { tagCounts } from "./tag-counts.ts";

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());

const vote = (userId: string, postId: string) =>
  t.db.prisma.postVote.create({ data: { userId, postId, value: 1, createdAt: t.clock.now() } });

describe("tag-counts", () => {
  test("lists of what is popular show what was counted at once", async () => {
    const before = await t.visitor.tag.popular({});
    await t.visitor.game.popular({});
    await givenPost(t.db, { authorId: t.alice.id, tags: ["fresh"], game: "go" });
    await tagCounts.run(t.app);
    const slugs = (await t.visitor.tag.popular({})).items.map(({ slug }) => slug);
    expect(before.items.map(({ slug }) => slug)).not.toContain("fresh");
    expect(slugs).toContain("fresh");
    expect((await t.visitor.game.popular({})).items.map(({ slug }) => slug)).toContain("go");
    await t.db.prisma.post.deleteMany();
    await t.db.prisma.tag.deleteMany();
    await t.db.prisma.game.deleteMany();
  });

  test("counts the listed posts of each tag and game, and changes nothing the second time", async () => {
    const common = { authorId: t.alice.id, tags: ["speedrun", "fail"], game: "chess" };
    await givenPost(t.db, common);
    await givenPost(t.db, { ...common, tags: ["speedrun"] });
    await givenPost(t.db, { ...common, visibility: "unlisted" });
    await givenPost(t.db, { ...common, status: "removed" });

    expect(await tagCounts.run(t.app)).toEqual({ tags: 2, games: 1 });
    const tags = await t.db.prisma.tag.findMany({ select: { slug: true, postCount: true }, orderBy: { slug: "asc" } });
    expect(tags).toEqual([
      { slug: "fail", postCount: 1 },
      { slug: "speedrun", postCount: 2 },
    ]);
    expect(await t.db.prisma.game.findMany({ select: { postCount: true } })).toEqual([{ postCount: 2 }]);
    expect(await tagCounts.run(t.app)).toEqual({ tags: 0, games: 0 });
  });

  test("sets a tag back to nothing when its last post is gone", async () => {
    const id = await givenPost(t.db, { authorId: t.alice.id, tags: ["lonely"] });
    await tagCounts.run(t.app);
    await t.db.prisma.post.update({ where: { id }, data: { status: "removed" } });
    expect(await tagCounts.run(t.app)).toMatchObject({ tags: 1 });
    expect(await t.db.prisma.tag.findUnique({ where: { slug: "lonely" } })).toMatchObject({ postCount: 0 });
  });
});

describe("karma-reconcile", () => {
  test("finds nothing after votes, and finds a total that somebody changed by hand", async () => {
    const postId = await givenPost(t.db, { authorId: t.alice.id });
    await vote(t.bob.id, postId);
    expect(await karmaReconcile.run(t.app)).toEqual({ drifted: 0 });

    await t.db.prisma.user.update({ where: { id: t.alice.id }, data: { karma: { increment: 7 } } });
    expect(await karmaReconcile.run(t.app)).toEqual({ drifted: 1 });
    await t.db.prisma.user.update({ where: { id: t.alice.id }, data: { karma: { decrement: 7 } } });
  });

  test("finds a member without any ledger whose karma is not the 100 everybody starts with", async () => {
    const lucky = await t.member("lucky", { karma: 120 });
    expect(await karmaReconcile.run(t.app)).toEqual({ drifted: 1 });
    await t.db.prisma.user.update({ where: { id: lucky.id }, data: { karma: 100 } });
  });
});

describe("counter-reconcile", () => {
  test("finds nothing while triggers keep the counters, whatever happens to posts and comments", async () => {
    const postId = await givenPost(t.db, { authorId: t.alice.id, tags: ["kept"] });
    await vote(t.bob.id, postId);
    await t.db.prisma.favorite.create({ data: { userId: t.bob.id, postId, createdAt: t.clock.now() } });
    const root = await givenComment(postId, null);
    const reply = await givenComment(postId, root);
    await t.db.prisma.commentVote.create({ data: { userId: t.alice.id, commentId: reply, value: -1 } });
    await t.db.prisma.comment.update({ where: { id: root }, data: { status: "deleted" } });
    await t.db.prisma.postVote.deleteMany({ where: { postId } });
    expect(await counterReconcile.run(t.app)).toEqual({ drifted: 0, posts: 0, comments: 0 });
  });

  test.each([{ counter: "up" }, { counter: "favorite_count" }, { counter: "comment_count" }])(
    "finds a post whose $counter is off by one",
    async ({ counter }) => {
      const postId = await givenPost(t.db, { authorId: t.alice.id });
      await t.db.pool.query(`update listings set ${counter} = ${counter} + 1 where post_id = $1`, [postId]);
      expect(await counterReconcile.run(t.app)).toEqual({ drifted: 1, posts: 1, comments: 0 });
      await t.db.pool.query(`update listings set ${counter} = ${counter} - 1 where post_id = $1`, [postId]);
    },
  );

  test("finds a comment whose counter is off by one", async () => {
    const comment = await givenComment(await givenPost(t.db, { authorId: t.alice.id }), null);
    await t.db.pool.query("update comments set reply_count = 3 where id = $1", [comment]);
    expect(await counterReconcile.run(t.app)).toEqual({ drifted: 1, posts: 0, comments: 1 });
    await t.db.pool.query("update comments set reply_count = 0 where id = $1", [comment]);
  });
});

async function givenComment(postId: string, parentId: string | null): Promise<string> {
  const id = newId();
  const depth = parentId ? 1 : 0;
  await t.db.prisma.comment.create({ data: { id, postId, parentId, authorId: t.bob.id, depth } });
  return id;
}

describe("expired-sessions", () => {
  test("deletes sessions that ended and forgotten failures; the living stay, and so does a lock", async () => {
    const now = t.clock.now().getTime();
    const hour = 60 * 60_000;
    const session = (expiresAt: number) => ({
      id: newId(),
      tokenHash: crypto.getRandomValues(new Uint8Array(32)),
      userId: t.bob.id,
      expiresAt: new Date(expiresAt),
    });
    await t.db.prisma.session.createMany({ data: [session(now - 1), session(now - hour), session(now + hour)] });
    const failure = (updatedAt: number, lockedUntil: number | null) => ({
      subjectHash: crypto.getRandomValues(new Uint8Array(32)),
      failures: 5,
      updatedAt: new Date(updatedAt),
      lockedUntil: lockedUntil === null ? null : new Date(lockedUntil),
    });
    const old = now - 25 * hour;
    const failures = [
      failure(old, null),
      failure(old, now - hour),
      failure(old, now + hour),
      failure(now - hour, null),
    ];
    await t.db.prisma.signInFailure.createMany({ data: failures });

    expect(await expiredSessions.run(t.app)).toEqual({ sessions: 2, failures: 2 });
    expect(await t.db.prisma.session.count()).toBe(1);
    expect(await t.db.prisma.signInFailure.count()).toBe(2);
    expect(await expiredSessions.run(t.app)).toEqual({ sessions: 0, failures: 0 });
  });
});

describe("a job's last run", () => {
  const flaky = (outcome: () => number) => ({
    name: "flaky",
    schedule: { everyMinutes: 60 },
    run: async () => ({ made: outcome() }),
  });
  const fails = flaky(() => {
    throw new Error("the disk is full");
  });

  test("is kept, and a failure leaves the last success standing", async () => {
    const startedAt = t.clock.now().toISOString();
    await runJob(
      t.app,
      flaky(() => 3),
    );
    const [first] = await lastRuns(t.db);
    expect(first).toMatchObject({ job: "flaky", startedAt, error: null, counts: { made: 3 } });
    expect(first?.lastSuccessAt).not.toBeNull();

    t.clock.advance(60_000);
    await expect(runJob(t.app, fails)).rejects.toThrow("the disk is full");
    const [second] = await lastRuns(t.db);
    expect(second).toEqual({
      ...first,
      startedAt: t.clock.now().toISOString(),
      durationMs: expect.any(Number),
      error: "Error: the disk is full",
    });
  });
});
