import { newId } from "@medley/db";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestApp, givenPost, statementsOf, type TestApp } from "../testing/index.ts";

describe("post.update", () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await createTestApp();
  });
  afterAll(() => t.close());

  const given = (more = {}) => givenPost(t.db, { authorId: t.alice.id, publishedAt: t.clock.now(), ...more });
  const failed = (code: string) => ({ cause: { code } });
  const minutes = (n: number) => t.clock.advance(n * 60_000);

  test("gives a post new words; the address follows the title, and everybody sees them at once", async () => {
    const id = await given({ broadcaster: "updated" });
    expect((await t.visitor.feed.list({ broadcaster: "updated" })).items[0]?.title).toBe("A fine play");
    const updated = await t.alice.call.post.update({ id, title: "Better  words", description: "a <b>b</b> **c**" });
    expect(updated).toEqual({
      id,
      slug: "better-words",
      title: "Better words",
      description: "a <b>b</b> **c**",
      descriptionHtml: "<p>a &lt;b&gt;b&lt;/b&gt; <strong>c</strong></p>",
      nsfw: false,
      visibility: "public",
      status: "active",
      editedAt: null,
    });
    expect((await t.visitor.feed.list({ broadcaster: "updated" })).items[0]).toMatchObject({
      title: "Better words",
      slug: "better-words",
    });
    expect(await t.visitor.post.get({ id })).toMatchObject({ slug: "better-words" });
  });

  test("leaves alone what isn't named, and nothing changes by saying the same again", async () => {
    const id = await given();
    await t.alice.call.post.update({ id, description: "kept" });
    minutes(20);
    const same = { id, description: "kept", title: "A fine play" };
    expect(await t.alice.call.post.update(same)).toMatchObject({ description: "kept", editedAt: null });
    expect(await t.alice.call.post.update({ id, nsfw: true })).toMatchObject({ description: "kept", nsfw: true });
  });

  test("shows as edited from 15 minutes after publication on; hiding a post from lists is no edit", async () => {
    const id = await given();
    minutes(15);
    expect(await t.alice.call.post.update({ id, title: "Just in time" })).toMatchObject({ editedAt: null });
    t.clock.advance(1);
    expect(await t.alice.call.post.update({ id, visibility: "unlisted" })).toMatchObject({ editedAt: null });
    const editedAt = t.clock.now().toISOString();
    expect(await t.alice.call.post.update({ id, title: "Too late" })).toMatchObject({ editedAt });
    expect(await t.visitor.post.get({ id })).toMatchObject({ editedAt, title: "Too late" });
  });

  test("moves a post in and out of the lists by its visibility", async () => {
    const id = await given({ broadcaster: "hidden_now" });
    const listed = async () => (await t.visitor.feed.list({ broadcaster: "hidden_now" })).items.length;
    expect(await listed()).toBe(1);
    await t.alice.call.post.update({ id, visibility: "unlisted" });
    expect(await listed()).toBe(0);
    expect(await t.visitor.post.get({ id })).toMatchObject({ visibility: "unlisted" });
    await t.alice.call.post.update({ id, visibility: "public" });
    expect(await listed()).toBe(1);
  });

  test("makes an image private but never a clip", async () => {
    const [clip, image] = [await given(), await given({ kind: "image" })];
    await expect(t.alice.call.post.update({ id: clip, visibility: "private" })).rejects.toMatchObject(
      failed("invalid"),
    );
    await t.alice.call.post.update({ id: image, visibility: "private" });
    await expect(t.bob.call.post.get({ id: image })).rejects.toMatchObject(failed("not_found"));
  });

  test("lets staff mark NSFW, logged and not shown as an edit, and nothing else", async () => {
    const id = await given();
    minutes(60);
    expect(await t.moderator.call.post.update({ id, nsfw: true })).toMatchObject({ nsfw: true, editedAt: null });
    await t.moderator.call.post.update({ id, nsfw: true });
    const entries = await t.db.prisma.auditEvent.findMany({ where: { targetId: id } });
    expect(entries).toMatchObject([{ action: "post.update", actorId: t.moderator.id, detail: { nsfw: true } }]);
    for (const more of [{ title: "Mine now" }, { description: "x" }, { visibility: "unlisted" as const }]) {
      await expect(t.admin.call.post.update({ id, ...more })).rejects.toMatchObject(failed("forbidden"));
    }
  });

  test("keeps marked for its author what staff marked, also when the author had marked it first", async () => {
    const [theirs, both] = [await given(), await given({ nsfw: true })];
    for (const id of [theirs, both]) {
      await t.moderator.call.post.update({ id, nsfw: true });
      await expect(t.alice.call.post.update({ id, nsfw: false })).rejects.toMatchObject({
        cause: { code: "forbidden", facts: { reason: "nsfw_by_staff" } },
      });
      expect(await t.alice.call.post.update({ id, title: "Other words", nsfw: true })).toMatchObject({ nsfw: true });
      expect((await t.alice.call.post.get({ id })).can).toMatchObject({ edit: true, unmarkNsfw: false });
      expect((await t.admin.call.post.get({ id })).can).toMatchObject({ unmarkNsfw: true });
    }
    await t.admin.call.post.update({ id: theirs, nsfw: false });
    await t.alice.call.post.update({ id: theirs, nsfw: true });
    expect(await t.alice.call.post.update({ id: theirs, nsfw: false })).toMatchObject({ nsfw: false });
  });

  test("is refused to others, and hidden posts look missing", async () => {
    const id = await given();
    await expect(t.bob.call.post.update({ id, title: "Mine now" })).rejects.toMatchObject(failed("forbidden"));
    await expect(t.visitor.post.update({ id, title: "Mine" })).rejects.toMatchObject(failed("unauthenticated"));
    for (const status of ["pending", "rejected", "removed", "deleted"] as const) {
      const hidden = await given({ status });
      await expect(t.bob.call.post.update({ id: hidden, nsfw: true })).rejects.toMatchObject(failed("not_found"));
    }
    await expect(t.alice.call.post.update({ id: newId(), nsfw: true })).rejects.toMatchObject(failed("not_found"));
    const deleted = await given({ status: "deleted" });
    await expect(t.alice.call.post.update({ id: deleted, nsfw: true })).rejects.toMatchObject(failed("not_found"));
    const removed = await given({ status: "removed" });
    await expect(t.alice.call.post.update({ id: removed, nsfw: true })).rejects.toMatchObject(failed("forbidden"));
  });

  test("keeps both of two changes made at once", async () => {
    const id = await given();
    await Promise.all([
      t.alice.call.post.update({ id, title: "Changed together" }),
      t.alice.call.post.update({ id, description: "together" }),
      t.moderator.call.post.update({ id, nsfw: true }),
    ]);
    expect(await t.alice.call.post.get({ id })).toMatchObject({
      title: "Changed together",
      description: "together",
      nsfw: true,
    });
  });

  test("sends no more statements than declared", async () => {
    const id = await given();
    expect(await statementsOf(() => t.alice.call.post.update({ id, title: "Counted words" }))).toBe(2);
    expect(await statementsOf(() => t.moderator.call.post.update({ id, nsfw: true }))).toBe(3);
  });
});
