import { givenPost } from "@medley/api/testing";
import { beforeAll, describe, expect, test } from "vitest";
import { givenPerson, givenToken, type Person } from "../testing/people.ts";
import { useMedley } from "../testing/use-medley.ts";

const medley = useMedley();
let ada: Person;
let ben: Person;
let postId: string;
beforeAll(async () => {
  ada = await givenPerson(medley, "ada", { displayName: "Ada" });
  ben = await givenPerson(medley, "ben");
  const content = { game: "chess", broadcaster: "somebody", tags: ["funny"] };
  postId = await givenPost(medley.db, { authorId: ada.id, title: "Checkmate in two", ...content });
});

const feedUrl = (input: object) =>
  `${medley.url}/api/trpc/feed.list?input=${encodeURIComponent(JSON.stringify(input))}`;

function post(procedure: string, input: unknown, headers: Record<string, string>) {
  const sent = { "content-type": "application/json", ...headers };
  return fetch(`${medley.url}/api/trpc/${procedure}`, { method: "POST", headers: sent, body: JSON.stringify(input) });
}

test.each([
  ["/?sort=top&window=all", "/atom/?sort=top&window=all"],
  ["/games/chess", "/atom/games/chess"],
  ["/broadcasters/somebody", "/atom/broadcasters/somebody"],
  ["/tags/funny?sort=new", "/atom/tags/funny?sort=new"],
  ["/u/ada", "/atom/u/ada"],
  ["/gallery", "/atom/gallery"],
])("the page %s tells feed readers of %s, which tells of what it shows", async (page, feed) => {
  const html = await (await fetch(`${medley.url}${page}`)).text();
  const link = /<link rel="alternate" type="application\/atom\+xml" href="([^"]+)"/.exec(html)?.[1] ?? "none";
  expect(link.replaceAll("&amp;", "&")).toBe(new URL(feed, medley.url).href);
  const atom = await (await fetch(link.replaceAll("&amp;", "&"))).text();
  // The gallery has no pictures here.
  expect(atom.includes(`urn:uuid:${postId}`)).toBe(page !== "/gallery");
});

describe("GET /api/trpc/feed.list", () => {
  test("answers anybody with cards that hold everything, in plain JSON", async () => {
    const answer = await fetch(feedUrl({ sort: "hot", limit: 50 }));
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
    expect(await answer.json()).toEqual({
      result: {
        data: {
          items: [
            {
              id: postId,
              kind: "clip",
              title: "Checkmate in two",
              slug: "a-fine-play",
              nsfw: false,
              language: null,
              author: { username: "ada", displayName: "Ada", avatarUrl: null, karma: 100 },
              tags: [{ slug: "funny", name: "funny", color: "#888888" }],
              game: { slug: "chess", name: "chess" },
              broadcaster: { login: "somebody", name: "somebody" },
              thumbnailUrl: null,
              durationSeconds: null,
              image: null,
              score: 0,
              commentCount: 0,
              favoriteCount: 0,
              viewCount: 0,
              publishedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
              viewer: null,
            },
          ],
          nextCursor: null,
          restarted: false,
        },
      },
    });
  });

  test("takes the input as people type it into curl, without escapes", async () => {
    const answer = await fetch(`${medley.url}/api/trpc/feed.list?input={"sort":"hot","limit":50}`);
    expect(answer.status).toBe(200);
  });

  test("answers without any input too", async () => {
    const { result } = await (await fetch(`${medley.url}/api/trpc/feed.list`)).json();
    expect(result.data.items).toHaveLength(1);
  });

  test("shows a member their own marks", async () => {
    const answer = await fetch(feedUrl({}), { headers: { cookie: ben.cookie } });
    expect((await answer.json()).result.data.items[0].viewer).toEqual({ vote: 0, favorited: false });
  });

  test("refuses what it does not know", async () => {
    const answer = await fetch(feedUrl({ sort: "hot", colour: "red" }));
    expect([answer.status, (await answer.json()).error.data.code]).toEqual([400, "invalid"]);
  });
});

describe("an API token", () => {
  test("stands for its member, in queries and in changes, without cookie or Origin", async () => {
    const authorization = `Bearer ${await givenToken(medley, ben, "write")}`;
    const me = await fetch(`${medley.url}/api/trpc/viewer.me`, { headers: { authorization } });
    expect((await me.json()).result.data.username).toBe("ben");
    const voted = await post("vote.cast", { postId, value: 1 }, { authorization });
    expect(await voted.json()).toEqual({ result: { data: { score: 1, vote: 1 } } });
    const feed = await fetch(feedUrl({}), { headers: { authorization } });
    expect((await feed.json()).result.data.items[0].viewer.vote).toBe(1);
    const clientKey = crypto.randomUUID();
    const said = await post(
      "comment.create",
      { postId, parentId: null, body: "By token", clientKey },
      { authorization },
    );
    expect((await said.json()).result.data.author.username).toBe("ben");
    const kept = await post("favorite.set", { postId, favorited: true }, { authorization });
    expect((await kept.json()).result.data).toMatchObject({ favorited: true, favoriteCount: 1 });
  });

  test("for reading changes nothing", async () => {
    const authorization = `Bearer ${await givenToken(medley, ben, "read")}`;
    const refused = await post("vote.cast", { postId, value: -1 }, { authorization });
    expect([refused.status, (await refused.json()).error.data.code]).toEqual([403, "forbidden"]);
    const mine = await fetch(`${medley.url}/api/trpc/submission.mine`, { headers: { authorization } });
    expect(mine.status).toBe(200);
  });

  test("made in the settings works at once, and no longer once it is revoked", async () => {
    const byCookie = { cookie: ben.cookie, origin: medley.url };
    const made = await post("token.create", { name: "A script", scope: "read" }, byCookie);
    const { token, item } = (await made.json()).result.data;
    const mine = () =>
      fetch(`${medley.url}/api/trpc/submission.mine`, { headers: { authorization: `Bearer ${token}` } });
    expect((await mine()).status).toBe(200);
    expect((await post("token.revoke", { id: item.id }, byCookie)).status).toBe(200);
    expect((await mine()).status).toBe(401);
  });
});
