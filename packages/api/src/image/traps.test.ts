import { afterAll, beforeAll, expect, test } from "vitest";
import { refusal } from "../account/testing/browser.ts";
import { createTestApp, givenImage, type TestApp } from "../testing/index.ts";

// What the predecessors fell into. Beside these: who is told of what in visibility-matrix.test.ts, short pages and
// counts in album/albums.test.ts, visibility that is dropped in batch-images.test.ts, "popular" in gallery.test.ts.

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());

const image = (given: Partial<Parameters<typeof givenImage>[1]> = {}) =>
  givenImage(t.db, { authorId: t.alice.id, ...given });

/** The versions of the rows that hold an image's words and variants. */
async function versions(id: string): Promise<unknown> {
  const { rows } = await t.db.pool.query(
    "select p.xmin::text as post, m.xmin::text as image from posts p join images m on m.post_id = p.id where p.id = $1",
    [id],
  );
  return rows;
}

test("trap: views, votes, favourites and comments rewrite neither an image's record nor its variants", async () => {
  const id = await image();
  const before = await versions(id);
  await t.visitor.post.viewed({ id });
  await t.app.views.flush();
  await t.bob.call.vote.cast({ postId: id, value: 1 });
  await t.bob.call.favorite.set({ postId: id, favorited: true });
  await t.bob.call.comment.create({ postId: id, parentId: null, body: "Lovely", clientKey: crypto.randomUUID() });
  expect(await t.visitor.post.get({ id })).toMatchObject({ score: 1, viewCount: 1, favoriteCount: 1, commentCount: 1 });
  expect(await versions(id)).toEqual(before);
});

test.each(["public", "unlisted", "private"] as const)(
  "trap: moderators take away an image that is %s",
  async (visibility) => {
    const id = await image({ visibility });
    await t.moderator.call.post.remove({ id, reason: "Off topic" });
    expect(await refusal(t.visitor.post.get({ id }))).toBe("not_found");
    expect(await refusal(t.bob.call.post.get({ id }))).toBe("not_found");
    expect(await t.alice.call.post.get({ id })).toMatchObject({ status: "removed", statusReason: "Off topic" });
  },
);

test("trap: an image is found by its title", async () => {
  const id = await image({ title: "Heron at dawn" });
  const { items } = await t.visitor.search.posts({ q: "heron", kind: "image" });
  expect(items).toMatchObject([{ post: { id, image: { width: 1200, height: 800 } } }]);
});

test("trap: deleted images are counted nowhere", async () => {
  const who = await t.member("regretful");
  const [id, kept] = [
    await givenImage(t.db, { authorId: who.id, tags: ["regret"] }),
    await givenImage(t.db, { authorId: who.id, tags: ["regret"] }),
  ];
  await who.call.post.remove({ id });
  expect((await t.visitor.profile.get({ username: "regretful" })).posts.count).toBe(1);
  expect((await t.visitor.gallery.list({ tag: "regret" })).items.map((item) => item.id)).toEqual([kept]);
  expect((await who.call.gallery.list({ status: "any" })).items.map((item) => item.id)).toEqual([kept]);
  const usage = await t.db.prisma.mediaUsage.findUniqueOrThrow({ where: { userId: who.id } });
  expect(usage).toMatchObject({ bytes: 100_000n, files: 1 });
});

test("trap: what can't be done says which of the closed list of errors it is", async () => {
  const id = await image({ visibility: "private" });
  const missing = "00000000-0000-7000-8000-000000000000";
  const answers = await Promise.all(
    [
      t.bob.call.post.update({ id, title: "Mine now" }),
      t.bob.call.album.addImages({ id: missing, postIds: [id] }),
      t.visitor.gallery.list({ status: "any" }),
      t.alice.call.album.create({ clientKey: missing, title: "" }),
      t.moderator.call.post.remove({ id }),
    ].map(refusal),
  );
  expect(answers).toEqual(["not_found", "not_found", "unauthenticated", "invalid", "reason_needed"]);
});
