import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refusal } from "../account/testing/browser.ts";
import { createTestApp, givenAlbum, givenImage, givenPost, statementsOf, type TestApp } from "../testing/index.ts";
import type { BatchAction } from "./batch-schema.ts";

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());

const image = (given: Partial<Parameters<typeof givenImage>[1]> = {}) =>
  givenImage(t.db, { authorId: t.alice.id, ...given });
const batch = (ids: string[], action: BatchAction, who = t.alice) => who.call.image.batch({ ids, action });
const stateOf = async (id: string) => {
  const { status, visibility, publishedAt } = await t.db.prisma.post.findUniqueOrThrow({ where: { id } });
  return { status, visibility, published: publishedAt !== null };
};
const show = { do: "visibility", visibility: "public" } as const;
const hide = { do: "visibility", visibility: "private" } as const;

test("what can't be done with one is told beside it, and the others are done", async () => {
  const [own, removed, rejected] = [
    await image(),
    await image({ status: "removed" }),
    await image({ status: "rejected" }),
  ];
  const [theirs, clip, gone] = [
    await givenImage(t.db, { authorId: t.bob.id }),
    await givenPost(t.db, { authorId: t.alice.id }),
    await image({ status: "deleted" }),
  ];
  const ids = [theirs, removed, own, clip, rejected, gone, randomUUID()];
  expect((await batch(ids, hide)).items.map(({ error }) => error)).toEqual([
    ...["not_found", "removed_by_staff", undefined, "not_found", "not_editable", "not_found", "not_found"],
  ]);
  expect(await stateOf(own)).toMatchObject({ visibility: "private" });
  expect(await stateOf(theirs)).toMatchObject({ visibility: "public" });
  expect((await batch(ids, { do: "delete" })).items.filter(({ ok }) => ok).map(({ id }) => id)).toEqual([
    own,
    rejected,
  ]);
});

test("staff's own word doesn't reach others' images this way", async () => {
  const id = await image();
  expect((await batch([id], { do: "delete" }, t.moderator)).items).toEqual([{ id, ok: false, error: "not_found" }]);
});

test("a hundred take as many statements as one", async () => {
  const ids = await Promise.all(Array.from({ length: 100 }, () => image()));
  const actions: BatchAction[] = [hide, show, { do: "tag", add: ["lake", "still water"] }, { do: "delete" }];
  const one = await image();
  for (const action of actions) {
    const few = await statementsOf(() => batch([one], action));
    expect(await statementsOf(() => batch(ids, action)), action.do).toBe(few);
  }
  expect(await refusal(batch([...ids, randomUUID()], hide))).toBe("invalid");
});

describe("deleted", () => {
  test("they are gone everywhere at once, and their bytes count no more", async () => {
    const who = await t.member("tidy");
    const ids = [await givenImage(t.db, { authorId: who.id }), await givenImage(t.db, { authorId: who.id })];
    const album = await givenAlbum(t.db, { ownerId: who.id, postIds: ids });
    const usage = () => t.db.prisma.mediaUsage.findUniqueOrThrow({ where: { userId: who.id } });
    expect(await usage()).toMatchObject({ bytes: 200_000n, files: 2 });
    await t.visitor.album.get({ id: album });
    await batch(ids, { do: "delete" }, who);
    expect((await t.visitor.album.get({ id: album })).images.count).toBe(0);
    expect((await who.call.album.get({ id: album })).images.count).toBe(0);
    expect((await t.visitor.gallery.list({ owner: "tidy" })).items).toEqual([]);
    expect((await who.call.gallery.list({ status: "any" })).items).toEqual([]);
    expect(await usage()).toMatchObject({ bytes: 0n, files: 0 });
  });

  test("they leave the queue", async () => {
    const id = await image({ status: "pending" });
    await t.db.prisma.submission.create({ data: { postId: id } });
    await batch([id], { do: "delete" });
    expect(await t.db.prisma.submission.count({ where: { postId: id } })).toBe(0);
  });
});

describe("tagged", () => {
  test("they get tags beside those they have, as far as there is room", async () => {
    const full = await image({ tags: Array.from({ length: 14 }, (_, n) => `old-${n}`) });
    const bare = await image({ tags: ["old-1"] });
    const { items } = await batch([full, bare], { do: "tag", add: ["Lake", "old 1", "Still Water"] });
    expect(items.map(({ error }) => error)).toEqual(["too_many_tags", undefined]);
    const { tags } = await t.visitor.post.get({ id: bare });
    expect(tags.map(({ slug }) => slug).sort()).toEqual(["lake", "old-1", "still-water"]);
  });

  test("old ones show as edited", async () => {
    const old = await image({ publishedAt: new Date(t.clock.now().getTime() - 3_600_000) });
    const fresh = await image({ publishedAt: t.clock.now() });
    await batch([old, fresh], { do: "tag", add: ["late"] });
    const edited = await Promise.all([old, fresh].map(async (id) => (await t.visitor.post.get({ id })).editedAt));
    expect(edited).toEqual([t.clock.now().toISOString(), null]);
  });
});

describe("moved", () => {
  test("they go from one album to the end of another", async () => {
    const [a, b, c] = [await image(), await image(), await image()];
    const from = await givenAlbum(t.db, { ownerId: t.alice.id, postIds: [a, b] });
    const to = await givenAlbum(t.db, { ownerId: t.alice.id, postIds: [c] });
    const theirs = await givenImage(t.db, { authorId: t.bob.id });
    const { items } = await batch([a, theirs], { do: "move", albumId: to, from });
    expect(items).toEqual([
      { id: a, ok: true },
      { id: theirs, ok: false, error: "not_found" },
    ]);
    const inside = async (id: string) => (await t.visitor.album.get({ id })).items.map((item) => item.id);
    expect([await inside(from), await inside(to)]).toEqual([[b], [c, a]]);
    await batch([a], { do: "move", albumId: to, from: to });
    expect(await inside(to)).toEqual([c, a]);
  });

  test("only between one's own albums", async () => {
    const [id, own] = [await image(), await givenAlbum(t.db, { ownerId: t.alice.id })];
    const bobs = await givenAlbum(t.db, { ownerId: t.bob.id });
    const hidden = await givenAlbum(t.db, { ownerId: t.bob.id, visibility: "private" });
    expect(await refusal(batch([id], { do: "move", albumId: bobs }))).toBe("forbidden");
    expect(await refusal(batch([id], { do: "move", albumId: own, from: hidden }))).toBe("not_found");
  });
});

describe("shown and hidden", () => {
  const queueOf = (postId: string) => t.db.prisma.submission.findUnique({ where: { postId } });

  test("trap: the visibility asked for is the one it gets", async () => {
    for (const visibility of ["unlisted", "private", "public"] as const) {
      const trusted = await t.member(`trusted_${visibility}`, { karma: 1000 });
      const id = await givenImage(t.db, {
        authorId: trusted.id,
        visibility: visibility === "public" ? "private" : "public",
      });
      await batch([id], { do: "visibility", visibility }, trusted);
      expect(await stateOf(id)).toEqual({ status: "active", visibility, published: true });
    }
  });

  test.each(["batch", "update"] as const)(
    "a private one that nobody reviewed goes into the queue (by %s)",
    async (by) => {
      const id = await image({ visibility: "private" });
      const change = (visibility: "public" | "private" | "unlisted") =>
        by === "batch" ? batch([id], { do: "visibility", visibility }) : t.alice.call.post.update({ id, visibility });
      await change("unlisted");
      expect(await stateOf(id)).toEqual({ status: "pending", visibility: "unlisted", published: false });
      expect(await queueOf(id)).toMatchObject({ state: "pending" });
      expect(await refusal(t.visitor.post.get({ id }))).toBe("not_found");
      await change("private");
      expect(await stateOf(id)).toEqual({ status: "active", visibility: "private", published: true });
      expect(await queueOf(id)).toBeNull();
      await change("public");
      await t.moderator.call.submission.decide({ decision: "approve", ids: [id] });
      for (const visibility of ["private", "public"] as const) await change(visibility);
      expect(await stateOf(id)).toEqual({ status: "active", visibility: "public", published: true });
    },
  );

  test("the queue shows its picture to moderators", async () => {
    const id = await image({ visibility: "private" });
    await batch([id], show);
    const { items } = await t.moderator.call.submission.queue({ limit: 100 });
    expect(items.find((item) => item.id === id)).toMatchObject({ kind: "image", image: { width: 1200 }, clip: null });
    const own = (await t.alice.call.submission.mine({ limit: 100 })).items.find((item) => item.id === id);
    expect(own).toMatchObject({ status: "pending", image: { width: 1200 } });
  });

  test("without the queue for images they are shown at once", async () => {
    const open = await createTestApp({ queueImages: false });
    const id = await givenImage(open.db, { authorId: open.alice.id, visibility: "private" });
    await open.alice.call.post.update({ id, visibility: "public" });
    expect(await open.visitor.post.get({ id })).toMatchObject({ status: "active", visibility: "public" });
    await open.close();
  });

  test("while it is processed its visibility may be chosen, and nothing else happens", async () => {
    const id = await image({ status: "processing", processed: false });
    await batch([id], hide);
    await t.alice.call.post.update({ id, title: "A better title" });
    expect(await stateOf(id)).toMatchObject({ status: "processing", visibility: "private" });
  });
});
