import { givenImage, givenPost } from "@medley/api/testing";
import { newId } from "@medley/db";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Element, readXml } from "../testing/read-xml.ts";
import { post, send } from "../testing/send.ts";
import { signUpAndIn } from "../testing/sign-in.ts";
import { startTestServer, type TestServer } from "../testing/start-test-server.ts";

let t: TestServer;
let moderator: string;
const authorId = newId();
beforeAll(async () => {
  t = await startTestServer();
  await t.app.db.prisma.user.create({ data: { id: authorId, username: "ada", displayName: "Ada & <Co>" } });
  moderator = await signUpAndIn(t.url, "moderator_mo");
  await t.app.db.prisma.user.updateMany({ where: { username: "moderator_mo" }, data: { role: "moderator" } });
});
afterAll(() => t.close());

const minute = 60_000;
const at = (address: string) => new URL(address, t.settings.api.publicUrl).href;

async function read(address: string): Promise<Element> {
  const { status, headers, body } = await send(t.url, address);
  expect([status, headers["content-type"]], body).toEqual([200, "application/atom+xml; charset=utf-8"]);
  const { root } = readXml(body);
  expect([root.name, root.uri]).toEqual(["feed", "http://www.w3.org/2005/Atom"]);
  return root;
}
const idsIn = (feed: Element) => feed.all("entry").map((entry) => entry.child("id")?.text.replace("urn:uuid:", ""));
const idsAt = async (address: string) => idsIn(await read(address));
const link = (element: Element | undefined, rel: string) =>
  element?.all("link").find(({ attributes }) => attributes.rel === rel)?.attributes.href;

describe("each list", () => {
  let clip: string;
  let image: string;
  beforeAll(async () => {
    const ago = (minutes: number) => new Date(Date.now() - minutes * minute);
    clip = await givenPost(t.app.db, {
      ...{ authorId, title: "A & B", publishedAt: ago(2), tags: ["lake"], game: "chess", broadcaster: "somebody" },
    });
    image = await givenImage(t.app.db, { authorId, title: "A <lake>", publishedAt: ago(1), tags: ["lake"] });
    for (const hidden of [{ nsfw: true }, { visibility: "unlisted" }, { visibility: "private" }] as const) {
      await givenImage(t.app.db, { authorId, up: 50, tags: ["lake"], ...hidden });
    }
    for (const status of ["processing", "failed", "pending", "rejected", "removed", "deleted"] as const) {
      await givenImage(t.app.db, { authorId, status, up: 50, tags: ["lake"] });
    }
  });

  test.each([
    ["/atom/", "Medley", ["image", "clip"]],
    ...(["hot", "new", "top", "rising", "discussed", "controversial"] as const).map(
      (sort) => [`/atom/?sort=${sort}&window=all`, "Medley", ["image", "clip"]] as const,
    ),
    ["/atom/?sort=new&kind=image", "Medley", ["image"]],
    ["/atom/games/chess", "chess · Medley", ["clip"]],
    ["/atom/broadcasters/somebody", "somebody · Medley", ["clip"]],
    ["/atom/tags/lake?sort=new&nsfw=include", "#lake · Medley", ["image", "clip"]],
    ["/atom/u/ADA?sort=new", "Ada & <Co> · Medley", ["image", "clip"]],
    ["/atom/gallery", "Gallery · Medley", ["image"]],
    ["/atom/gallery?sort=popular&window=all&owner=ada&tag=lake", "Gallery · Medley", ["image"]],
  ] as const)("at %s tells what its page lists to everybody", async (address, title, told) => {
    const feed = await read(address);
    expect(feed.child("title")?.text).toBe(title);
    expect(idsIn(feed).toSorted()).toEqual(told.map((kind) => ({ clip, image })[kind]).toSorted());
  });

  test("leads to its page, and to itself", async () => {
    const feed = await read("/atom/u/ADA?window=all&sort=top&cursor=x&more=1");
    expect(link(feed, "alternate")).toBe(at("/u/ada?sort=top&window=all"));
    expect(link(feed, "self")).toBe(at("/atom/u/ada?sort=top&window=all"));
    expect(feed.child("id")?.text).toBe(at("/atom/u/ada?sort=top&window=all"));
  });

  test("tells of a post who made it, when, and with which picture", async () => {
    const [told, clipTold] = (await read("/atom/?sort=new")).all("entry");
    expect(told?.child("title")?.text).toBe("A <lake>");
    expect(link(told, "alternate")).toBe(at(`/p/${image}/a-fine-play`));
    expect(link(told, "enclosure")).toMatch(/^http.*\/media\/[\w-]{22}\/large$/);
    expect(told?.child("author")?.child("name")?.text).toBe("Ada & <Co>");
    expect(told?.child("author")?.child("uri")?.text).toBe(at("/u/ada"));
    expect(told?.child("category")?.attributes).toEqual({ term: "lake", label: "lake" });
    expect(told?.child("media:thumbnail")?.attributes).toMatchObject({ width: "320", height: "213" });
    const { publishedAt } = await t.app.db.prisma.post.findUniqueOrThrow({ where: { id: image } });
    expect(told?.child("published")?.text).toBe(publishedAt?.toISOString());
    // HTML within: what was escaped once for it is escaped once more.
    expect(told?.child("content")?.text).toMatch(
      /^<p><a href="http[^"]+"><img src="http[^"]+" alt="A &lt;lake&gt;" width/,
    );
    expect(clipTold?.child("content")?.text).toContain("<p>chess · somebody</p>");
  });

  test.each([
    "/atom/games/nothing",
    "/atom/u/nobody",
    "/atom/tags/nothing",
    "/atom/search",
    "/atom/games",
    "/atom/u/ada/x",
  ])("that is none is not found: %s", async (address) => {
    expect((await send(t.url, address)).json().error.data.code).toBe("not_found");
  });
});

describe("what is asked for often", () => {
  let tag: string;
  let id: string;
  let feed: string;
  beforeEach(async () => {
    tag = `tag-${newId()}`;
    feed = `/atom/tags/${tag}?sort=new`;
    id = await givenPost(t.app.db, { authorId, tags: [tag] });
  });

  test("costs no statement, and is not sent to whoever has it", async () => {
    await read(feed);
    await read(feed);
    const { headers } = await send(t.url, feed);
    expect(headers["server-timing"]).toContain("0 statements");
    const again = await send(t.url, feed, { headers: { "if-none-match": headers.etag } });
    expect([again.status, again.body]).toEqual([304, ""]);
    const head = await send(t.url, feed, { method: "HEAD" });
    expect([head.status, head.body, head.headers.etag]).toEqual([200, "", headers.etag]);
  });

  test("is the same to a member, whatever they want to see", async () => {
    const { body } = await send(t.url, feed);
    expect((await send(t.url, feed, { headers: { cookie: moderator } })).body).toBe(body);
  });

  test("tells no longer of a post as soon as it is removed, and anew when it is restored", async () => {
    await givenPost(t.app.db, { authorId, tags: [tag] });
    for (let n = 0; n < 3; n += 1) expect(await idsAt(feed)).toContain(id);
    const asModerator = { cookie: moderator, origin: t.url };
    await post(t.url, "/api/trpc/post.remove", { id, reason: "Off topic" }, asModerator);
    expect(await idsAt(feed)).not.toContain(id);
    await post(t.url, "/api/trpc/post.restore", { id }, asModerator);
    expect(await idsAt(feed)).toContain(id);
  });
});
