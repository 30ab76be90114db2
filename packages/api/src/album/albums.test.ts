import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refusal } from "../account/testing/browser.ts";
import { createTestApp, givenAlbum, givenImage, givenPost, statementsOf, type TestApp } from "../testing/index.ts";
import type { Caller } from "../testing/test-app.ts";
import { forgetAlbumsOf } from "./cached.ts";

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());

const image = (given: Partial<Parameters<typeof givenImage>[1]> = {}) =>
  givenImage(t.db, { authorId: t.alice.id, ...given });
const images = (count: number) => Promise.all(Array.from({ length: count }, () => image()));
async function album(postIds: readonly string[] = [], visibility: "public" | "unlisted" | "private" = "public") {
  const id = await givenAlbum(t.db, { ownerId: t.alice.id, postIds, visibility });
  await forgetAlbumsOf(t.app, "alice");
  return id;
}
const idsIn = async (call: Caller, id: string) =>
  (await call.album.get({ id, limit: 100 })).items.map((item) => item.id);

describe("making and changing", () => {
  test("an album is made once for a client key, and says what it was given", async () => {
    const clientKey = randomUUID();
    const given = { clientKey, title: "  Lakes & ponds ", description: "*Still* water" };
    const made = await t.alice.call.album.create(given);
    expect(await t.alice.call.album.create(given)).toEqual(made);
    expect(made.slug).toBe("lakes-and-ponds");
    expect(await t.visitor.album.get({ id: made.id })).toMatchObject({
      ...{ title: "Lakes & ponds", descriptionHtml: "<p><em>Still</em> water</p>", visibility: "public" },
      ...{ owner: { username: "alice" }, images: { count: 0, more: false }, cover: null, items: [], nextCursor: null },
      can: { edit: false, remove: false },
    });
  });

  test("titles take 1 to 255 characters, descriptions 2000", async () => {
    const create = (title: string, description = "") =>
      t.alice.call.album.create({ clientKey: randomUUID(), title, description });
    expect(await refusal(create("x".repeat(256)))).toBe("invalid");
    expect(await refusal(create(" "))).toBe("invalid");
    expect(await refusal(create("x", "y".repeat(2001)))).toBe("invalid");
    expect((await create("湖")).slug).toBe("album");
  });

  test("only its owner changes it, staff may take it away, and its images stay", async () => {
    const [postId = ""] = await images(1);
    const id = await album([postId]);
    expect(await refusal(t.bob.call.album.update({ id, title: "Mine" }))).toBe("forbidden");
    expect(await refusal(t.moderator.call.album.update({ id, title: "Mine" }))).toBe("forbidden");
    expect(await t.alice.call.album.update({ id, title: "Ponds" })).toMatchObject({ slug: "ponds", title: "Ponds" });
    expect(await t.visitor.album.get({ id })).toMatchObject({ title: "Ponds" });
    expect(await refusal(t.bob.call.album.remove({ id }))).toBe("forbidden");
    await t.moderator.call.album.remove({ id });
    expect(await refusal(t.visitor.album.get({ id }))).toBe("not_found");
    expect(await t.visitor.post.get({ id: postId })).toMatchObject({ id: postId });
    const log = await t.db.prisma.auditEvent.findMany({ where: { targetId: id } });
    expect(log).toMatchObject([{ action: "album.remove", actorId: t.moderator.id }]);
  });

  test("one made private is gone for others at once, and looks like none", async () => {
    const id = await album(await images(1));
    await t.visitor.album.get({ id });
    await t.alice.call.album.update({ id, visibility: "private" });
    for (const call of [t.visitor, t.bob.call]) expect(await refusal(call.album.get({ id }))).toBe("not_found");
    expect(await refusal(t.bob.call.album.addImages({ id, postIds: [randomUUID()] }))).toBe("not_found");
    expect(await idsIn(t.alice.call, id)).toHaveLength(1);
    expect(await idsIn(t.moderator.call, id)).toHaveLength(1);
  });
});

describe("what is in it", () => {
  test("images are added at its end, also to several; adding again is no error and moves nothing", async () => {
    const [a = "", b = "", c = ""] = await images(3);
    const [one, two] = [await album(), await album([b])];
    const add = (id: string, postIds: string[]) => t.alice.call.album.addImages({ id, postIds });
    expect(await add(one, [b, a])).toEqual({ items: [b, a].map((id) => ({ id, ok: true })) });
    await add(one, [a, c, a]);
    await add(two, [a]);
    expect(await idsIn(t.visitor, one)).toEqual([b, a, c]);
    expect(await idsIn(t.visitor, two)).toEqual([b, a]);
  });

  test("only one's own images can be, and a hundred at once", async () => {
    const [own = ""] = await images(1);
    const theirs = await givenImage(t.db, { authorId: t.bob.id });
    const clip = await givenPost(t.db, { authorId: t.alice.id });
    const gone = await image({ status: "deleted" });
    const id = await album();
    const { items } = await t.alice.call.album.addImages({ id, postIds: [theirs, own, clip, gone] });
    expect(items).toEqual([
      { id: theirs, ok: false, error: "not_found" },
      { id: own, ok: true },
      { id: clip, ok: false, error: "not_found" },
      { id: gone, ok: false, error: "not_found" },
    ]);
    const many = Array.from({ length: 101 }, () => randomUUID());
    expect(await refusal(t.alice.call.album.addImages({ id, postIds: many }))).toBe("invalid");
    expect(await refusal(t.bob.call.album.addImages({ id, postIds: [theirs] }))).toBe("forbidden");
  });

  test("what is taken out is out, and not gone", async () => {
    const [a = "", b = ""] = await images(2);
    const id = await album([a, b]);
    await t.visitor.album.get({ id });
    for (let time = 0; time < 2; time += 1) await t.alice.call.album.removeImages({ id, postIds: [a] });
    expect(await idsIn(t.visitor, id)).toEqual([b]);
    expect(await t.visitor.post.get({ id: a })).toMatchObject({ id: a });
  });

  test("pages put together are the whole, in its order, each image once", async () => {
    const postIds = await images(7);
    const id = await album(postIds);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<Caller["album"]["get"]>> = await t.visitor.album.get({ id, limit: 3, cursor });
      seen.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(postIds);
    expect(await refusal(t.visitor.album.get({ id, cursor: "broken" }))).toBe("bad_cursor");
  });

  test("hidden images leave no page short and no count telling", async () => {
    const postIds: string[] = [];
    for (let n = 0; n < 9; n += 1) postIds.push(await image({ visibility: n % 3 === 0 ? "public" : "private" }));
    const id = await album(postIds);
    const page = await t.visitor.album.get({ id, limit: 2 });
    expect(page).toMatchObject({ images: { count: 3 }, items: [{ id: postIds[0] }, { id: postIds[3] }] });
    const rest = await t.visitor.album.get({ id, limit: 2, cursor: page.nextCursor });
    expect(rest).toMatchObject({ items: [{ id: postIds[6] }], nextCursor: null });
    expect(await t.alice.call.album.get({ id })).toMatchObject({ images: { count: 9 } });
  });
});

describe("order and cover", () => {
  test("an image moves before another, or to the end", async () => {
    const [a = "", b = "", c = "", d = ""] = await images(4);
    const id = await album([a, b, c, d]);
    const move = (postId: string, before: string | null) => t.alice.call.album.reorder({ id, postId, before });
    await t.visitor.album.get({ id });
    await move(d, a);
    expect(await idsIn(t.visitor, id)).toEqual([d, a, b, c]);
    await move(a, null);
    expect(await idsIn(t.visitor, id)).toEqual([d, b, c, a]);
    await move(c, b);
    await move(c, c);
    expect(await idsIn(t.visitor, id)).toEqual([d, c, b, a]);
    expect(await refusal(move(randomUUID(), a))).toBe("not_found");
    expect(await refusal(move(a, randomUUID()))).toBe("not_found");
    expect(await refusal(t.bob.call.album.reorder({ id, postId: a, before: b }))).toBe("forbidden");
  });

  test("moving the same two for ever makes no position too long", async () => {
    const [a = "", b = "", c = ""] = await images(3);
    const id = await album([a, b, c]);
    for (let n = 0; n < 150; n += 1) {
      await t.alice.call.album.reorder({ id, postId: n % 2 ? b : a, before: n % 2 ? a : b });
    }
    const { rows } = await t.db.pool.query(
      "select max(length(position)) as most from album_items where album_id = $1",
      [id],
    );
    expect(rows[0].most).toBeLessThanOrEqual(60);
    expect(await idsIn(t.visitor, id)).toEqual([b, a, c]);
  });

  test("moves at the same time lose no image and leave one order", async () => {
    const postIds = await images(5);
    const id = await album(postIds);
    await Promise.all(postIds.map((postId) => t.alice.call.album.reorder({ id, postId, before: null })));
    expect((await idsIn(t.alice.call, id)).sort()).toEqual(postIds.toSorted());
    const { rows } = await t.db.pool.query(
      "select count(distinct position)::int as n from album_items where album_id = $1",
      [id],
    );
    expect(rows).toEqual([{ n: 5 }]);
  });

  test("the first image that the reader may see is the cover, or the chosen one", async () => {
    const [hidden, a, b] = [await image({ visibility: "private" }), await image(), await image()];
    const id = await album([hidden, a, b]);
    const coverOf = async (call: Caller) => (await call.album.get({ id })).cover?.variants[0]?.url.split("/")[2];
    const keyOf = async (postId: string) => (await t.db.prisma.image.findUniqueOrThrow({ where: { postId } })).mediaKey;
    expect(await coverOf(t.visitor)).toBe(await keyOf(a));
    expect(await coverOf(t.alice.call)).toBe(await keyOf(hidden));
    expect(await t.alice.call.album.setCover({ id, postId: b })).toEqual({ id, coverPostId: b });
    expect(await coverOf(t.visitor)).toBe(await keyOf(b));
    await t.alice.call.album.setCover({ id, postId: hidden });
    expect(await coverOf(t.visitor)).toBe(await keyOf(a));
    expect((await t.visitor.album.get({ id })).coverPostId).toBeNull();
    expect((await t.visitor.album.list({ owner: "alice", limit: 1 })).items[0]?.cover?.variants[0]?.url).toContain(
      await keyOf(a),
    );
    expect(await refusal(t.alice.call.album.setCover({ id, postId: await image() }))).toBe("not_found");
  });
});

describe("lists", () => {
  test("others find a member's public albums, newest first, and count what they may see", async () => {
    const owner = await t.member("collector");
    const one = async (visibility: "public" | "unlisted" | "private") => {
      const postIds = [
        await givenImage(t.db, { authorId: owner.id }),
        await givenImage(t.db, { authorId: owner.id, visibility: "private" }),
      ];
      return givenAlbum(t.db, { ownerId: owner.id, visibility, postIds });
    };
    const [first, unlisted, hidden, last] = [
      await one("public"),
      await one("unlisted"),
      await one("private"),
      await one("public"),
    ];
    const told = async (call: Caller) =>
      (await call.album.list({ owner: "COLLECTOR" })).items.map(({ id, images }) => [id, images.count]);
    for (const call of [t.visitor, t.bob.call])
      expect(await told(call)).toEqual([
        [last, 1],
        [first, 1],
      ]);
    expect(await told(owner.call)).toEqual([last, hidden, unlisted, first].map((id) => [id, 2]));
    const page = await owner.call.album.list({ owner: "collector", limit: 3 });
    const rest = await owner.call.album.list({ owner: "collector", limit: 3, cursor: page.nextCursor });
    expect([...page.items, ...rest.items].map(({ id }) => id)).toEqual([last, hidden, unlisted, first]);
    expect((await t.visitor.album.list({ owner: "nobody_there" })).items).toEqual([]);
  });

  test("NSFW images are found by those who want them, and by their owner", async () => {
    const id = await album([await image({ nsfw: true }), await image()]);
    expect((await t.visitor.album.get({ id })).images.count).toBe(1);
    expect((await t.bob.call.album.get({ id })).images.count).toBe(1);
    expect((await t.as({ ...t.bob.actor, nsfw: "show" }).album.get({ id })).images.count).toBe(2);
    expect((await t.alice.call.album.get({ id })).images.count).toBe(2);
  });
});

describe("what is cached", () => {
  test("an album is read once and then given from the cache, whoever reads it", async () => {
    const id = await album(await images(3));
    expect(await statementsOf(() => t.visitor.album.get({ id }))).toBe(1);
    expect(await statementsOf(() => t.visitor.album.get({ id }))).toBe(0);
    expect(await statementsOf(() => t.visitor.album.list({ owner: "alice" }))).toBe(1);
    expect(await statementsOf(() => t.visitor.album.list({ owner: "alice" }))).toBe(0);
  });

  test.each([
    ["made private", (id: string) => t.alice.call.post.update({ id, visibility: "private" })],
    ["made unlisted", (id: string) => t.alice.call.post.update({ id, visibility: "unlisted" })],
    ["deleted", (id: string) => t.alice.call.post.remove({ id })],
    ["removed by staff", (id: string) => t.moderator.call.post.remove({ id, reason: "Off topic" })],
    ["marked NSFW", (id: string) => t.moderator.call.post.update({ id, nsfw: true })],
    ["deleted with others", (id: string) => t.alice.call.image.batch({ ids: [id], action: { do: "delete" } })],
    [
      "hidden with others",
      (id: string) => t.alice.call.image.batch({ ids: [id], action: { do: "visibility", visibility: "private" } }),
    ],
  ] as const)("an image leaves a cached album and its list at once when %s", async (_, act) => {
    const [a = "", b = ""] = await images(2);
    const id = await album([a, b]);
    const seen = async () => {
      const { items, images: count } = await t.visitor.album.get({ id });
      const [listed] = (await t.visitor.album.list({ owner: "alice", limit: 1 })).items;
      return [items.map((item) => item.id), count.count, listed?.images.count];
    };
    expect(await seen()).toEqual([[a, b], 2, 2]);
    await act(a);
    expect(await seen()).toEqual([[b], 1, 1]);
  });

  test("and comes back when staff restore it", async () => {
    const id = await album(await images(1));
    const [postId = ""] = await idsIn(t.visitor, id);
    await t.moderator.call.post.remove({ id: postId, reason: "Off topic" });
    expect(await idsIn(t.visitor, id)).toEqual([]);
    await t.admin.call.post.restore({ id: postId });
    expect(await idsIn(t.visitor, id)).toEqual([postId]);
  });
});
