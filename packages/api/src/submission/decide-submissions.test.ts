import { newId } from "@medley/db";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clipInput, createTestApp, karmaDrift, statementsOf, type TestApp, type TestMember } from "../testing/index.ts";
import type { DecideInput } from "./schema.ts";

describe("submission.decide", () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await createTestApp();
  });
  afterAll(() => t.close());

  const submitted = async (by: TestMember, given = {}) => (await by.call.clip.submit(clipInput(given))).id;
  const approve = (by: TestMember, ...ids: string[]) => by.call.submission.decide({ decision: "approve", ids });
  const reject = (by: TestMember, ids: string[], reason = "off_topic") =>
    by.call.submission.decide({ decision: "reject", ids, reason });
  const karmaOf = async ({ id }: TestMember) => (await t.db.prisma.user.findUniqueOrThrow({ where: { id } })).karma;
  const auditsOf = (targetId: string) => t.db.prisma.auditEvent.findMany({ where: { targetId } });

  test("approving publishes now, pays the author 10, tells them and is logged", async () => {
    const author = await t.member("approved_author");
    const id = await submitted(author, { tags: ["approved"] });
    t.clock.advance(60_000);
    expect(await approve(t.moderator, id)).toEqual({ results: [{ id, result: "approved" }] });
    const { items } = await t.visitor.feed.list({ tags: ["approved"] });
    expect(items).toMatchObject([{ id, publishedAt: t.clock.now().toISOString() }]);
    expect(await karmaOf(author)).toBe(110);
    const told = (await author.call.notification.list()).items;
    expect(told).toMatchObject([{ kind: "submission_approved", actor: null, post: { id }, reason: null }]);
    expect(await auditsOf(id)).toMatchObject([
      { action: "submission.approve", targetKind: "post", actorId: t.moderator.id },
    ]);
  });

  test("rejecting costs the author 5, tells them why, and keeps the post hidden", async () => {
    const author = await t.member("rejected_author");
    const id = await submitted(author);
    expect(await reject(t.moderator, [id], "misleading_title")).toEqual({ results: [{ id, result: "rejected" }] });
    expect(await karmaOf(author)).toBe(95);
    const words = expect.stringContaining("The title promises");
    expect((await author.call.notification.list()).items).toMatchObject([
      { kind: "submission_rejected", post: { id }, reason: words },
    ]);
    expect((await author.call.submission.mine()).items).toMatchObject([{ id, status: "rejected", reason: words }]);
    expect(await auditsOf(id)).toMatchObject([{ action: "submission.reject", detail: { reason: words } }]);
    await expect(t.bob.call.post.get({ id })).rejects.toMatchObject({ cause: { code: "not_found" } });
  });

  test("a reason in the moderator's own words is kept as it is; without one nothing is rejected", async () => {
    const id = await submitted(t.alice);
    const unreasoned = { decision: "reject", ids: [id] } as unknown as DecideInput;
    await expect(t.moderator.call.submission.decide(unreasoned)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await reject(t.moderator, [id], "We had this one yesterday.");
    expect((await t.alice.call.post.get({ id })).statusReason).toBe("We had this one yesterday.");
  });

  test("takes its locks in the order of ids, so that writing views of the same posts can't deadlock with it", async () => {
    const [low, high] = [newId(1), newId(2)];
    for (const id of [high, low]) {
      const post = { id, kind: "clip", authorId: t.alice.id, title: "In the queue", slug: "queued" } as const;
      await t.db.prisma.post.create({ data: { ...post, status: "pending", submission: { create: {} } } });
    }
    const lock = "select from listings where post_id = $1 for no key update";
    const views = await t.db.pool.connect();
    await views.query("begin");
    await views.query(lock, [low]);
    const deciding = approve(t.moderator, high, low);
    const waiting = "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    await expect.poll(async () => (await t.db.pool.query(waiting)).rowCount).toBe(1);
    await views.query(lock, [high]);
    await views.query("commit");
    views.release();
    expect((await deciding).results.map(({ result }) => result)).toEqual(["approved", "approved"]);
  });

  test("deciding again changes nothing and says so, whatever the second decision", async () => {
    const author = await t.member("twice_author");
    const id = await submitted(author);
    await approve(t.moderator, id);
    expect(await approve(t.moderator, id)).toEqual({ results: [{ id, result: "already_decided" }] });
    expect(await reject(t.admin, [id])).toEqual({ results: [{ id, result: "already_decided" }] });
    expect(await karmaOf(author)).toBe(110);
    expect((await author.call.notification.list()).items).toHaveLength(1);
    expect(await auditsOf(id)).toHaveLength(1);
  });

  test("of moderators deciding the same ones at once, in any order, each is decided once", async () => {
    const author = await t.member("contended_author");
    const ids: string[] = [];
    for (let n = 0; n < 20; n += 1) ids.push(await submitted(author));
    const reversed = [...ids].reverse();
    const answers = await Promise.all([
      approve(t.moderator, ...ids),
      reject(t.admin, reversed),
      approve(t.admin, ...reversed),
      reject(t.moderator, ids),
    ]);
    const results = answers.flatMap((answer) => answer.results);
    for (const id of ids) {
      const outcomes = results.filter((row) => row.id === id && row.result !== "already_decided");
      expect(outcomes).toHaveLength(1);
    }
    const approved = results.filter(({ result }) => result === "approved").length;
    expect(await karmaOf(author)).toBe(100 + 10 * approved - 5 * (20 - approved));
    expect(await karmaDrift(t.db)).toEqual([]);
    expect(await t.db.prisma.notification.count({ where: { userId: author.id } })).toBe(20);
  });

  test("decides what it can of a mixture and answers for each id in order", async () => {
    const [first, second, withdrawn] = [await submitted(t.alice), await submitted(t.bob), await submitted(t.bob)];
    await approve(t.moderator, first);
    await t.bob.call.post.remove({ id: withdrawn });
    const unknown = newId();
    expect(await approve(t.moderator, unknown, first, second, withdrawn)).toEqual({
      results: [
        { id: unknown, result: "not_found" },
        { id: first, result: "already_decided" },
        { id: second, result: "approved" },
        { id: withdrawn, result: "not_found" },
      ],
    });
  });

  test("leaves a moderator's own submission to others; an admin may decide their own, unpaid and untold", async () => {
    const [promoted, elected] = [await t.member("promoted"), await t.member("elected")];
    const [own, theirs] = [await submitted(promoted), await submitted(elected)];
    const moderator = t.as({ ...promoted.actor, role: "moderator" });
    expect(await moderator.submission.decide({ decision: "approve", ids: [own] })).toEqual({
      results: [{ id: own, result: "own" }],
    });
    const admin = t.as({ ...elected.actor, role: "admin" });
    expect(await admin.submission.decide({ decision: "approve", ids: [theirs] })).toEqual({
      results: [{ id: theirs, result: "approved" }],
    });
    expect(await karmaOf(elected)).toBe(100);
    expect((await admin.notification.list()).items).toEqual([]);
  });

  test("is for staff alone", async () => {
    const decision: DecideInput = { decision: "approve", ids: [newId()] };
    await expect(t.bob.call.submission.decide(decision)).rejects.toMatchObject({ cause: { code: "forbidden" } });
    await expect(t.visitor.submission.decide(decision)).rejects.toMatchObject({ cause: { code: "unauthenticated" } });
    await expect(t.bob.call.submission.queue()).rejects.toMatchObject({ cause: { code: "forbidden" } });
  });

  test("sends as many statements for 50 submissions as for 5, and no more than declared", async () => {
    const members = await Promise.all(Array.from({ length: 10 }, (_, n) => t.member(`counted_${n}`)));
    const several = async (count: number) => {
      const ids = [];
      for (let n = 0; n < count; n += 1) ids.push(await submitted(members[n % 10] ?? t.alice));
      return ids;
    };
    const [five, fifty] = [await several(5), await several(50)];
    const few = await statementsOf(() => approve(t.moderator, ...five));
    const many = await statementsOf(() => reject(t.moderator, fifty));
    expect([few, many]).toEqual([6, 6]);
    expect(await karmaDrift(t.db)).toEqual([]);
  });
});
