import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { visitor } from "../actor.ts";
import { type FeedSort, feedSorts } from "../feed/schema.ts";
import { tagCounts } from "../jobs/tag-counts.ts";
import { findMedia } from "../media/find-media.ts";
import { findSitemapPart } from "../sitemap/sitemap.ts";
import { createTestApp, givenAlbum, givenImage, type TestApp, type TestMember } from "../testing/index.ts";
import type { Caller } from "../testing/test-app.ts";

const statuses = ["processing", "failed", "pending", "active", "rejected", "removed", "deleted"] as const;
const visibilities = ["public", "unlisted", "private"] as const;
const whos = ["visitor", "other", "author", "moderator"] as const;
type Who = (typeof whos)[number];

interface Given {
  id: string;
  name: string;
  key: string;
  status: (typeof statuses)[number];
  visibility: (typeof visibilities)[number];
  author: TestMember;
  /** Albums of each visibility that hold it, and it alone. */
  albums: Record<(typeof visibilities)[number], string>;
}

/** The rules, said independently of the SQL. */
const listed = ({ status, visibility }: Given) => status === "active" && visibility === "public";
const linked = ({ status, visibility }: Given) => status === "active" && visibility !== "private";
const kept = ({ status }: Given) => status !== "deleted";
const opened = (given: Given, who: Who) => linked(given) || who === "moderator" || (who === "author" && kept(given));
const inside = (given: Given, who: Who) => (who === "author" || who === "moderator") && kept(given);

interface Path {
  /** Whether this way of reading tells the reader of the image. */
  tells(call: Caller, given: Given, who: Who): Promise<boolean>;
  should(given: Given, who: Who): boolean;
}

describe("who is told of an image: every reader, visibility, status and way of reading", () => {
  let t: TestApp;
  let base: string;
  const all: Given[] = [];

  beforeAll(async () => {
    t = await createTestApp();
    base = await givenImage(t.db, { authorId: t.admin.id, tags: ["matrix"] });
    for (const status of statuses) for (const visibility of visibilities) all.push(await give(status, visibility));
    await tagCounts.run(t.app);
  });
  afterAll(() => t.close());

  async function give(status: Given["status"], visibility: Given["visibility"]): Promise<Given> {
    const name = `${status}${visibility}`;
    const author = await t.member(`by_${name}`);
    const id = await givenImage(t.db, {
      ...{ authorId: author.id, title: `Picture ${name}`, status, visibility, up: 5, tags: ["matrix", `tag-${name}`] },
    });
    const album = (of: Given["visibility"]) =>
      givenAlbum(t.db, { ownerId: author.id, visibility: of, title: of, postIds: [id] });
    for (const { id: userId } of [author, t.bob, t.moderator]) {
      await t.db.pool.query("insert into favorites (user_id, post_id) values ($1, $2)", [userId, id]);
    }
    for (const { id: userId } of [t.bob, t.moderator]) {
      await t.db.pool.query("insert into post_votes (user_id, post_id, value) values ($1, $2, 1)", [userId, id]);
    }
    const { mediaKey: key } = await t.db.prisma.image.findUniqueOrThrow({ where: { postId: id } });
    const albums = {
      public: await album("public"),
      unlisted: await album("unlisted"),
      private: await album("private"),
    };
    return { ...{ id, name, key, status, visibility, author }, albums };
  }

  const actorOf = (who: Who, { author }: Given) =>
    ({ visitor, other: t.bob.actor, author: author.actor, moderator: t.moderator.actor })[who];

  const found = <T>(of: Promise<T>): Promise<T | null> => of.catch(() => null);
  const holds = async (page: Promise<{ items: readonly { id: string }[] }>, { id }: Given) =>
    (await found(page))?.items.some((item) => item.id === id) ?? false;
  const list = (tells: Path["tells"]): Path => ({ tells, should: listed });
  const feedsOf = (input: (given: Given) => object, sorts: readonly FeedSort[] = ["hot", "new"]): Path =>
    list(async (call, given) => {
      const told = await Promise.all(
        sorts.map((sort) => holds(call.feed.list({ sort, window: "all", limit: 100, ...input(given) }), given)),
      );
      return told.every(Boolean) || (told.some(Boolean) ? Promise.reject(new Error(`only in some: ${told}`)) : false);
    });
  /** The same for everybody: nobody is asked for. */
  const inSitemap = async (part: string, path: string) =>
    (await findSitemapPart(t.app, part))?.some((entry) => entry.path === path) ?? false;
  const albumPath = (of: Given["visibility"], should: Path["should"]): Path => ({
    tells: (call, given) => holds(call.album.get({ id: given.albums[of] }), given),
    should,
  });
  const countPath = (of: Given["visibility"], should: Path["should"]): Path => ({
    async tells(call, given) {
      const album = await found(call.album.get({ id: given.albums[of] }));
      return (album?.images.count ?? 0) > 0 || (album?.cover ?? null) !== null;
    },
    should,
  });

  const paths: Record<string, Path> = {
    "post.get": { tells: async (call, { id }) => (await found(call.post.get({ id }))) !== null, should: opened },
    "post.related of it": {
      tells: async (call, { id }) => (await found(call.post.related({ id }))) !== null,
      should: opened,
    },
    "post.related of another": list((call, given) => holds(call.post.related({ id: base, limit: 50 }), given)),
    "feeds, all": feedsOf(() => ({}), feedSorts),
    "feeds of images": feedsOf(() => ({ kind: "image" })),
    "feeds of its tag": feedsOf(({ name }) => ({ tags: [`tag-${name}`] })),
    "feeds of its author": feedsOf(({ author }) => ({ author: author.username })),
    "gallery, recent": list((call, given) => holds(call.gallery.list({ limit: 100 }), given)),
    "gallery, popular": list((call, given) =>
      holds(call.gallery.list({ sort: "popular", window: "all", limit: 100 }), given),
    ),
    "gallery of its owner": list((call, given) => holds(call.gallery.list({ owner: given.author.username }), given)),
    "gallery of its tag": list((call, given) => holds(call.gallery.list({ tag: `tag-${given.name}` }), given)),
    "the library": {
      tells: (call, given) => holds(call.gallery.list({ status: "any" }), given),
      should: (given, who) => who === "author" && kept(given),
    },
    "its author's submissions": {
      tells: (call, given) => holds(call.submission.mine({ limit: 100 }), given),
      should: (given, who) => who === "author" && kept(given),
    },
    "image.status": {
      tells: (call, given) => holds(call.image.status({ ids: [given.id] }), given),
      should: (given, who) => who === "author" && kept(given),
    },
    search: list(async (call, { name }) => (await call.search.posts({ q: name })).items.length > 0),
    "search of images": list(
      async (call, { name }) => (await call.search.posts({ q: `"${name}"`, kind: "image" })).items.length > 0,
    ),
    "search counts": list(async (call, { name }) => (await call.search.counts({ q: name })).posts.count > 0),
    "search of tags": list(async (call, { name }) =>
      (await call.search.tags({ q: `tag-${name}` })).items.some(({ slug }) => slug === `tag-${name}`),
    ),
    suggestions: list(async (call, { name }) =>
      (await call.search.suggest({ q: `tag-${name}` })).items.some(
        (item) => item.kind === "tag" && item.slug === `tag-${name}`,
      ),
    ),
    "tag counts": list(
      async (call, { name }) => ((await found(call.tag.get({ slug: `tag-${name}` })))?.postCount ?? 0) > 0,
    ),
    "tags while typing": list(async (call, { name }) =>
      (await call.tag.suggest({ prefix: `tag-${name}` })).items.some(({ postCount }) => postCount > 0),
    ),
    "profile counts": list(
      async (call, { author }) => (await call.profile.get({ username: author.username })).posts.count > 0,
    ),
    favourites: {
      tells: async (call, given) =>
        (
          await Promise.all(
            (["newest", "top", "discussed"] as const).map((sort) =>
              holds(call.favorite.list({ sort, limit: 100 }), given),
            ),
          )
        ).some(Boolean),
      should: (given, who) => who !== "visitor" && (linked(given) || (who === "author" && given.status === "active")),
    },
    "what one voted up": {
      tells: (call, given) => holds(call.vote.upvoted({ limit: 100 }), given),
      should: (given, who) => (who === "other" || who === "moderator") && linked(given),
    },
    "a public album": albumPath("public", (given, who) => listed(given) || inside(given, who)),
    "an unlisted album": albumPath("unlisted", (given, who) => linked(given) || inside(given, who)),
    "a private album": albumPath("private", inside),
    "a public album's count and cover": countPath("public", (given, who) => listed(given) || inside(given, who)),
    "an unlisted album's count and cover": countPath("unlisted", (given, who) => linked(given) || inside(given, who)),
    "a private album's count and cover": countPath("private", inside),
    "the list of albums": {
      tells: async (call, { author }) =>
        (await call.album.list({ owner: author.username })).items.some(
          ({ images, cover }) => images.count > 0 || cover,
        ),
      should: (given, who) => listed(given) || inside(given, who),
    },
    "the sitemap of posts": list((_, { id }) => inSitemap("posts-1", `/p/${id}/a-fine-play`)),
    "the sitemap of members": list((_, { author }) => inSitemap("members-1", `/u/${author.username}`)),
    "the sitemap of tags": list((_, { name }) => inSitemap("tags-1", `/tags/tag-${name}`)),
    "the sitemap of albums": list((_, { albums }) => inSitemap("albums-1", `/albums/${albums.public}/lakes`)),
    "its bytes": {
      async tells(_, given, who) {
        const reader = async () => t.context(actorOf(who, given));
        return (await findMedia(t.app, { key: given.key, variant: "medium" }, reader)) !== null;
      },
      should: (given, who) => linked(given) || inside(given, who),
    },
  };

  test.each(Object.keys(paths))("%s", async (name) => {
    const path = paths[name];
    if (!path) throw new Error(`No path is called ${name}`);
    const told: Record<string, boolean> = {};
    const expected: Record<string, boolean> = {};
    for (const given of all) {
      for (const who of whos) {
        const cell = `${who}, ${given.visibility}, ${given.status}`;
        told[cell] = await path.tells(t.as(actorOf(who, given)), given, who);
        expected[cell] = path.should(given, who);
      }
    }
    expect(Object.keys(told)).toHaveLength(whos.length * statuses.length * visibilities.length);
    expect(told).toEqual(expected);
  });
});
