import { givenImage, givenPost } from "@medley/api/testing";
import { newId } from "@medley/db";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { send } from "../testing/send.ts";
import { startTestServer, type TestServer } from "../testing/start-test-server.ts";

let t: TestServer;
const authorId = newId();
beforeAll(async () => {
  t = await startTestServer();
  await t.app.db.prisma.user.create({ data: { id: authorId, username: "ada", displayName: "Ada" } });
});
afterAll(() => t.close());

const ask = (url: string, more = "") => send(t.url, `/oembed?url=${encodeURIComponent(url)}${more}`);
const read = async (id: string, more = "") => {
  const { status, body } = await ask(`${t.settings.api.publicUrl}/p/${id}/a-fine-play`, more);
  return status === 200 ? JSON.parse(body) : status;
};
const given = (more: object = {}) => givenImage(t.app.db, { authorId, title: "A lake", ...more });

describe("an image", () => {
  test("is a photo, as large as asked for at most", async () => {
    const id = await given();
    expect(await read(id)).toMatchObject({
      ...{ version: "1.0", type: "photo", title: "A lake", author_name: "Ada", width: 1200, height: 800 },
      url: expect.stringMatching(/^http:.*\/media\/[\w-]{22}\/large$/),
      author_url: `${t.settings.api.publicUrl}/u/ada`,
      thumbnail_width: 320,
    });
    expect(await read(id, "&maxwidth=900")).toMatchObject({ width: 800, url: expect.stringMatching(/medium$/) });
    expect(await read(id, "&maxheight=110")).toMatchObject({ width: 160 });
    expect(await read(id, "&maxwidth=50")).toMatchObject({ type: "link" });
  });

  test("marked NSFW is a link, without a picture", async () => {
    const told = await read(await given({ nsfw: true }));
    expect(told).toMatchObject({ type: "link", title: "A lake" });
    expect(JSON.stringify(told)).not.toContain("/media/");
  });

  test.each([
    [{}, true],
    [{ visibility: "unlisted" }, true],
    [{ visibility: "private" }, false],
    ...["processing", "failed", "pending", "rejected", "removed", "deleted"].map(
      (status) => [{ status }, false] as const,
    ),
  ] as const)("that is %o is told of: %s", async (state, told) => {
    expect(await read(await given(state))).toEqual(told ? expect.objectContaining({ type: "photo" }) : 404);
  });
});

test("a clip is a link with Twitch's own picture", async () => {
  const id = await givenPost(t.app.db, { authorId });
  await t.app.db.prisma.post.update({ where: { id }, data: { thumbnailUrl: "https://clips.example/a.jpg" } });
  expect(await read(id)).toMatchObject({
    type: "link",
    thumbnail_url: "https://clips.example/a.jpg",
    thumbnail_width: 480,
  });
});

test("nothing is told of other addresses, sites and formats", async () => {
  const own = t.settings.api.publicUrl;
  const missing = "00000000-0000-7000-8000-000000000000";
  for (const url of [
    "",
    "x",
    own,
    `${own}/u/ada`,
    `${own}/p/1`,
    `https://evil.example/p/${missing}/x`,
    `${own}/p/${missing}/x`,
  ]) {
    expect((await ask(url)).status, url).toBe(404);
  }
  expect((await ask(own, "&format=xml")).status).toBe(501);
  expect((await ask(own, "&maxwidth=lots")).status).toBe(400);
});
