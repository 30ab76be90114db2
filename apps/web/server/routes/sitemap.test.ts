import { givenAlbum, givenImage, givenPost } from "@medley/api/testing";
import { newId } from "@medley/db";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readXml } from "../testing/read-xml.ts";
import { post, send } from "../testing/send.ts";
import { signUpAndIn } from "../testing/sign-in.ts";
import { startTestServer, type TestServer } from "../testing/start-test-server.ts";

let t: TestServer;
let moderator: string;
const authorId = newId();
beforeAll(async () => {
  t = await startTestServer();
  await t.app.db.prisma.user.create({ data: { id: authorId, username: "ada", displayName: "Ada" } });
  moderator = await signUpAndIn(t.url, "moderator_mo");
  await t.app.db.prisma.user.updateMany({ where: { username: "moderator_mo" }, data: { role: "moderator" } });
});
afterAll(() => t.close());

const at = (address: string) => new URL(address, t.settings.api.publicUrl).href;

async function read(address: string) {
  const { status, headers, body } = await send(t.url, new URL(address, t.url).pathname);
  expect([status, headers["content-type"]], body).toEqual([200, "application/xml; charset=utf-8"]);
  return readXml(body).root.children;
}
const locations = async (address: string) => (await read(address)).map((entry) => entry.child("loc")?.text);

test("robots are told of the index, and by it of parts that exist", async () => {
  const { body } = await send(t.url, "/robots.txt");
  expect(body).toContain(`Sitemap: ${at("/sitemap.xml")}`);
  const parts = await locations("/sitemap.xml");
  expect(parts).toEqual(["posts", "albums", "members", "games", "tags"].map((kind) => at(`/sitemaps/${kind}-1.xml`)));
  for (const part of parts) await read(part ?? "");
});

test("what is public is in them, once, with its date and picture, and nothing else", async () => {
  const content = { game: "chess", broadcaster: "somebody", tags: ["lake"] };
  const publishedAt = new Date("2026-11-01T10:00:00.000Z");
  const clip = await givenPost(t.app.db, { authorId, publishedAt, ...content });
  const image = await givenImage(t.app.db, { authorId });
  const album = await givenAlbum(t.app.db, { ownerId: authorId, postIds: [image] });
  const hidden = { authorId, game: "secret", tags: ["secret"] };
  await givenPost(t.app.db, { ...hidden, status: "pending" });
  const secret = await givenImage(t.app.db, { ...hidden, visibility: "unlisted" });
  await givenImage(t.app.db, { ...hidden, nsfw: true });
  await givenAlbum(t.app.db, { ownerId: authorId, postIds: [secret] });
  await givenAlbum(t.app.db, { ownerId: authorId, postIds: [image], visibility: "unlisted" });

  const posts = await read("/sitemaps/posts-1.xml");
  expect(posts.map((entry) => entry.child("loc")?.text)).toEqual([clip, image].map((id) => at(`/p/${id}/a-fine-play`)));
  expect(posts[0]?.child("lastmod")?.text).toBe(publishedAt.toISOString());
  expect(posts[1]?.child("image:image")?.text).toMatch(/^http.*\/media\/[\w-]{22}\/large$/);
  expect(await locations("/sitemaps/albums-1.xml")).toEqual([at(`/albums/${album}/lakes`)]);
  expect(await locations("/sitemaps/members-1.xml")).toEqual([at("/u/ada")]);
  expect(await locations("/sitemaps/games-1.xml")).toEqual([at("/games/chess")]);
  expect(await locations("/sitemaps/tags-1.xml")).toEqual([at("/tags/lake")]);
});

test("they are kept ready, and what is removed is gone from them at once", async () => {
  const part = "/sitemaps/posts-1.xml";
  const id = await givenPost(t.app.db, { authorId });
  for (let n = 0; n < 3; n += 1) await read(part);
  const { headers } = await send(t.url, part);
  expect(headers["server-timing"]).toContain("0 statements");
  expect((await send(t.url, part, { headers: { "if-none-match": headers.etag } })).status).toBe(304);
  const location = at(`/p/${id}/a-fine-play`);
  // It was put there behind the server's back: a publication drops what was kept.
  const asModerator = { cookie: moderator, origin: t.url };
  await post(t.url, "/api/trpc/post.remove", { id, reason: "Off topic" }, asModerator);
  expect(await locations(part)).not.toContain(location);
  await post(t.url, "/api/trpc/post.restore", { id }, asModerator);
  expect(await locations(part)).toContain(location);
});

test.each(["posts-2.xml", "posts-0.xml", "posts-1", "posts-1.xml.xml", "people-1.xml", ""])(
  "there is no part %s",
  async (name) => {
    expect((await send(t.url, `/sitemaps/${name}`)).json().error.data.code).toBe("not_found");
  },
);
