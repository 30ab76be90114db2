import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestApp, givenAlbum, givenImage, givenPost, statementsOf, type TestApp } from "../testing/index.ts";
import { findSitemapPart, listSitemapParts } from "./sitemap.ts";

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());

const size = 3;
const pathsIn = async (name: string) => (await findSitemapPart(t.app, name, size))?.map(({ path }) => path);

test("parts put together hold everything once, also what came after they were laid out", async () => {
  const ids: string[] = [];
  const give = async () => ids.push(await givenPost(t.db, { authorId: t.alice.id }));
  for (let n = 0; n < 8; n += 1) await give();
  expect(await listSitemapParts(t.app, size)).toEqual([
    ...["posts-1", "posts-2", "posts-3", "albums-1", "members-1", "games-1", "tags-1"],
  ]);
  await give();
  await give();
  const parts = await Promise.all(["posts-1", "posts-2", "posts-3"].map(pathsIn));
  expect(parts.map((part) => part?.length)).toEqual([3, 3, 4]);
  expect(parts.flat()).toEqual(ids.map((id) => `/p/${id}/a-fine-play`));
  expect(await findSitemapPart(t.app, "posts-4", size)).toBeNull();
});

test("a part is one statement, the index none until an hour is over", async () => {
  expect(await statementsOf(() => listSitemapParts(t.app, size))).toBe(0);
  expect(await statementsOf(() => findSitemapPart(t.app, "posts-2", size))).toBe(1);
  t.clock.advance(2 * 3_600_000 + 1_000);
  expect(await statementsOf(() => listSitemapParts(t.app, size))).toBe(1);
});

test("an album made private, or emptied of what is public, is gone, and a member without public posts", async () => {
  const image = await givenImage(t.db, { authorId: t.bob.id });
  const album = await givenAlbum(t.db, { ownerId: t.bob.id, postIds: [image] });
  const path = `/albums/${album}/lakes`;
  expect(await pathsIn("albums-1")).toEqual([path]);
  expect(await pathsIn("members-1")).toContain("/u/bob");
  await t.bob.call.album.update({ id: album, visibility: "private" });
  expect(await pathsIn("albums-1")).toEqual([]);
  await t.bob.call.album.update({ id: album, visibility: "public" });
  expect(await pathsIn("albums-1")).toEqual([path]);
  await t.bob.call.post.update({ id: image, visibility: "private" });
  expect(await pathsIn("albums-1")).toEqual([]);
  expect(await pathsIn("members-1")).not.toContain("/u/bob");
});
