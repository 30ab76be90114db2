import { newId } from "@medley/db";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  clipInput,
  createTestApp,
  givenPost,
  karmaDrift,
  statementsOf,
  type TestApp,
  type TestMember,
} from "../testing/index.ts";

describe("post.remove and post.restore", () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await createTestApp();
  });
  afterAll(() => t.close());

  const failed = (code: string, reason?: string) => ({ cause: { code, ...(reason && { facts: { reason } }) } });
  const karmaOf = async ({ id }: TestMember) => (await t.db.prisma.user.findUniqueOrThrow({ where: { id } })).karma;
  const acts = async (targetId: string) =>
    (await t.db.prisma.auditEvent.findMany({ where: { targetId }, orderBy: { id: "asc" } })).map(
      ({ action }) => action,
    );
  const reason = "Breaks the rules";

  test("an author deletes their own: gone for everybody, without karma, notification or audit", async () => {
    const author = await t.member("deleting");
    const id = await givenPost(t.db, { authorId: author.id, broadcaster: "deleting" });
    expect((await t.visitor.feed.list({ broadcaster: "deleting" })).items).toHaveLength(1);
    expect(await author.call.post.remove({ id })).toEqual({ id, status: "deleted" });
    expect(await author.call.post.remove({ id })).toEqual({ id, status: "deleted" });
    expect((await t.visitor.feed.list({ broadcaster: "deleting" })).items).toEqual([]);
    await expect(author.call.post.get({ id })).rejects.toMatchObject(failed("not_found"));
    await expect(t.bob.call.post.remove({ id })).rejects.toMatchObject(failed("not_found"));
    expect([await karmaOf(author), await acts(id)]).toEqual([100, []]);
    expect((await author.call.notification.list()).items).toEqual([]);
  });

  test("an author withdraws a pending post from the queue; a rejected one's decision stays on record", async () => {
    const [pending, rejected] = [
      await t.alice.call.clip.submit(clipInput()),
      await t.alice.call.clip.submit(clipInput()),
    ];
    await t.moderator.call.submission.decide({ decision: "reject", ids: [rejected.id], reason: "rules" });
    await t.alice.call.post.remove({ id: pending.id });
    await t.alice.call.post.remove({ id: rejected.id });
    const kept = await t.db.prisma.submission.findMany({ where: { postId: { in: [pending.id, rejected.id] } } });
    expect(kept.map(({ postId, state }) => [postId, state])).toEqual([[rejected.id, "rejected"]]);
  });

  test("staff remove others' with a reason: hidden, 10 karma less, told and logged; its author still sees it", async () => {
    const author = await t.member("removed_author");
    const id = await givenPost(t.db, { authorId: author.id, broadcaster: "removing" });
    expect((await t.visitor.feed.list({ broadcaster: "removing" })).items).toHaveLength(1);
    expect(await t.moderator.call.post.remove({ id, reason })).toEqual({ id, status: "removed" });
    expect((await t.visitor.feed.list({ broadcaster: "removing" })).items).toEqual([]);
    await expect(t.visitor.post.get({ id })).rejects.toMatchObject(failed("not_found"));
    expect(await author.call.post.get({ id })).toMatchObject({ status: "removed", statusReason: reason });
    expect(await karmaOf(author)).toBe(90);
    expect((await author.call.notification.list()).items).toMatchObject([
      { kind: "post_removed", actor: null, reason, post: { id } },
    ]);
    expect(await acts(id)).toEqual(["post.remove"]);
    await expect(author.call.post.remove({ id })).rejects.toMatchObject(failed("forbidden", "removed_by_staff"));
  });

  test("staff bring it back with the 10 karma, logged, and the feed has it again", async () => {
    const author = await t.member("restored_author");
    const id = await givenPost(t.db, { authorId: author.id, broadcaster: "restoring" });
    await t.moderator.call.post.remove({ id, reason });
    expect((await t.visitor.feed.list({ broadcaster: "restoring", sort: "new" })).items).toEqual([]);
    expect(await t.admin.call.post.restore({ id })).toEqual({ id, status: "active" });
    expect(await t.admin.call.post.restore({ id })).toEqual({ id, status: "active" });
    expect((await t.visitor.feed.list({ broadcaster: "restoring", sort: "new" })).items).toHaveLength(1);
    expect(await t.visitor.post.get({ id })).toMatchObject({ status: "active", statusReason: null });
    expect([await karmaOf(author), await acts(id)]).toEqual([100, ["post.remove", "post.restore"]]);
    expect(await karmaDrift(t.db)).toEqual([]);
  });

  test("removals and restorations at once pay exactly once for each that happened", async () => {
    const author = await t.member("contended_author");
    const id = await givenPost(t.db, { authorId: author.id });
    const remove = (by: TestMember) => by.call.post.remove({ id, reason });
    const restore = (by: TestMember) => by.call.post.restore({ id });
    await Promise.all(Array.from({ length: 10 }, (_, n) => remove(n % 2 ? t.moderator : t.admin)));
    expect([await karmaOf(author), await acts(id)]).toEqual([90, ["post.remove"]]);
    await Promise.all(Array.from({ length: 10 }, (_, n) => restore(n % 2 ? t.moderator : t.admin)));
    expect([await karmaOf(author), await acts(id)]).toEqual([100, ["post.remove", "post.restore"]]);
    await Promise.all(Array.from({ length: 20 }, (_, n) => (n % 2 ? remove(t.moderator) : restore(t.admin))));
    const { status } = await t.db.prisma.post.findUniqueOrThrow({ where: { id } });
    expect(await karmaOf(author)).toBe(status === "removed" ? 90 : 100);
    expect(await karmaDrift(t.db)).toEqual([]);
  });

  test("votes cast while a post is removed and restored leave no deadlock and no drift", async () => {
    const author = await t.member("stormy_author");
    const id = await givenPost(t.db, { authorId: author.id, tags: ["storm", "gale"] });
    const voters = await Promise.all(Array.from({ length: 10 }, (_, n) => t.member(`storm_${n}`)));
    const votes = voters.map(({ call }) => call.vote.cast({ postId: id, value: 1 }).catch((error) => error.cause.code));
    const staff = [1, 2, 3].map(async () => {
      await t.moderator.call.post.remove({ id, reason });
      await t.admin.call.post.restore({ id });
      await author.call.tag.setOnPost({ postId: id, tags: ["storm", newId().slice(0, 8)] });
    });
    const settled = await Promise.allSettled([...votes, ...staff]);
    for (const result of settled) {
      if (result.status === "rejected") expect(result.reason.cause).toMatchObject({ code: "forbidden" });
    }
    expect(await karmaDrift(t.db)).toEqual([]);
  });

  test("staff have to say why, remove only what is published, and restore only what was removed", async () => {
    const id = await givenPost(t.db, { authorId: t.alice.id });
    await expect(t.moderator.call.post.remove({ id })).rejects.toMatchObject(failed("invalid"));
    for (const status of ["pending", "rejected"] as const) {
      const other = await givenPost(t.db, { authorId: t.alice.id, status });
      await expect(t.admin.call.post.remove({ id: other, reason })).rejects.toMatchObject(
        failed("conflict", "not_active"),
      );
      await expect(t.admin.call.post.restore({ id: other })).rejects.toMatchObject(failed("conflict", "not_removed"));
    }
  });

  test("nobody restores their own post", async () => {
    const id = await givenPost(t.db, { authorId: t.moderator.id });
    await t.admin.call.post.remove({ id, reason });
    await expect(t.moderator.call.post.restore({ id })).rejects.toMatchObject(failed("forbidden", "own_post"));
    expect(await karmaOf(t.moderator)).toBe(90);
    expect(await t.admin.call.post.restore({ id })).toEqual({ id, status: "active" });
  });

  test("other members may do neither, and hidden posts look missing to them", async () => {
    const id = await givenPost(t.db, { authorId: t.alice.id });
    await expect(t.bob.call.post.remove({ id, reason })).rejects.toMatchObject(failed("forbidden"));
    await expect(t.bob.call.post.restore({ id })).rejects.toMatchObject(failed("forbidden"));
    await expect(t.visitor.post.remove({ id })).rejects.toMatchObject(failed("unauthenticated"));
    const hidden = await givenPost(t.db, { authorId: t.alice.id, status: "removed" });
    await expect(t.bob.call.post.remove({ id: hidden, reason })).rejects.toMatchObject(failed("not_found"));
    await expect(t.moderator.call.post.remove({ id: newId(), reason })).rejects.toMatchObject(failed("not_found"));
  });

  test("they send no more statements than declared", async () => {
    const id = await givenPost(t.db, { authorId: t.alice.id });
    expect(await statementsOf(() => t.moderator.call.post.remove({ id, reason }))).toBe(6);
    expect(await statementsOf(() => t.moderator.call.post.restore({ id }))).toBe(4);
    const own = await t.alice.call.clip.submit(clipInput());
    expect(await statementsOf(() => t.alice.call.post.remove({ id: own.id }))).toBe(4);
  });
});
