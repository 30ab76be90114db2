import { listByAuthor } from "@medley/db/sql/comment/list-by-author";
import { readBranch } from "@medley/db/sql/comment/read-branch";
import { postDetail } from "@medley/db/sql/post/post-detail";
import { findProfile } from "@medley/db/sql/profile/find-profile";
import { hotCards } from "@medley/plain-peers/hand-written";
import { includeFeed, includeHistory, includePost, includeThread } from "@medley/plain-peers/include";
import { naiveFeed, naiveHistory, naivePost, naiveProfile, naiveThread } from "@medley/plain-peers/naive";
import { nth, type World } from "../site/world.ts";
import type { Call, Operation } from "./operation.ts";

const nobody = { readerId: null, staff: false };
const feed = (input: object): Call => ({ path: "feed.list", input: { limit: 50, ...input } });
const firstBranch = { parentId: null, sort: "best", after: null, reader: nobody } as const;
const branchBounds = { limit: 51, bounds: { widths: [5, 3, 2, 2, 1, 1, 1, 1, 1, 1], most: 500 } };

const feedCosts = { cold: { ms: 50, statements: 1 }, warm: { ms: 5, statements: 0 } };
const filteredCosts = { cold: { ms: 100, statements: 2 }, warm: { ms: 5, statements: 2 } };
const readCosts = { cold: { ms: 50, statements: 3 }, warm: { ms: 10, statements: 3 } };

export const reads: readonly Operation[] = [
  {
    name: "feed of 50, visitor",
    by: "visitor",
    calls: () => [feed({ sort: "hot" })],
    ...feedCosts,
    coldRatio: 1.3,
    handWritten: ({ pool }) => hotCards(pool, "everything", null),
    peers: {
      "naive N+1 (newest)": {
        read: ({ prisma }) => naiveFeed(prisma, { limit: 50, readerId: null }),
        atLeast: 20,
      },
      "naive N+1 (hot, every post computed)": ({ prisma }) =>
        naiveFeed(prisma, { limit: 50, readerId: null, hot: true }),
      "Prisma include (newest)": ({ prisma }) => includeFeed(prisma, { limit: 50, readerId: null }),
    },
  },
  {
    name: "feed of 50, signed in",
    by: "member",
    calls: () => [feed({ sort: "hot" })],
    cold: { ms: 60, statements: 2 },
    warm: { ms: 10, statements: 1 },
    handWritten: ({ pool }, world, n) => hotCards(pool, "everything", nth(world.readers, n).userId),
    peers: {
      "naive N+1 (newest)": ({ prisma }, world, n) =>
        naiveFeed(prisma, { limit: 50, readerId: nth(world.readers, n).userId }),
      "Prisma include (newest)": ({ prisma }, world, n) =>
        includeFeed(prisma, { limit: 50, readerId: nth(world.readers, n).userId }),
    },
  },
  filtered("game", (world, n) => ({ game: nth(world.games, n) })),
  filtered("tag", (world, n) => ({ tag: nth(world.tags, n) })),
  filtered("broadcaster", (world, n) => ({ broadcaster: nth(world.broadcasters, n) })),
  filtered("language", (world, n) => ({ language: nth(world.languages, n) })),
  {
    name: "feed of 50, most used tag",
    by: "visitor",
    calls: (world) => [feed({ sort: "hot", tags: [world.commonTag] })],
    ...filteredCosts,
    handWritten: ({ pool }, world) => hotCards(pool, { tag: world.commonTag }, null),
  },
  {
    name: "feed of 50, newest",
    by: "visitor",
    calls: () => [feed({ sort: "new" })],
    ...feedCosts,
  },
  ...(["top", "rising", "discussed", "controversial"] as const).map(
    (sort): Operation => ({
      name: `feed of 50, ${sort}`,
      by: "visitor",
      calls: () => [feed({ sort })],
      cold: { ms: 100, statements: 2 },
      warm: { ms: 5, statements: 0 },
    }),
  ),
  {
    name: "post page (post, tags, author, first comments)",
    by: "visitor",
    calls: (world, n) => [
      { path: "post.get", input: { id: nth(world.posts, n) } },
      { path: "comment.thread", input: { postId: nth(world.posts, n) } },
    ],
    ...readCosts,
    handWritten: async (db, world, n) => {
      const id = nth(world.posts, n);
      return Promise.all([
        db.one(postDetail({ id, reader: nobody })),
        db.one(readBranch({ ...firstBranch, ...branchBounds, postId: id })),
      ]);
    },
    peers: {
      "naive N+1": ({ prisma }, world, n) => naivePost(prisma, nth(world.posts, n)),
      "Prisma include": ({ prisma }, world, n) => includePost(prisma, nth(world.posts, n)),
    },
  },
  {
    name: "comment tree",
    by: "visitor",
    calls: (world) => [{ path: "comment.thread", input: { postId: world.bigThread.postId } }],
    cold: { ms: 50, statements: 1 },
    warm: { ms: 10, statements: 1 },
    handWritten: (db, world) => db.one(readBranch({ ...firstBranch, ...branchBounds, postId: world.bigThread.postId })),
    peers: {
      "naive N+1": ({ prisma }, world) => naiveThread(prisma, world.bigThread.postId, 500),
      "Prisma include": ({ prisma }, world) => includeThread(prisma, world.bigThread.postId, 500),
    },
  },
  {
    name: "comment tree, signed in",
    by: "member",
    calls: (world) => [{ path: "comment.thread", input: { postId: world.bigThread.postId } }],
    cold: { ms: 50, statements: 2 },
    warm: { ms: 10, statements: 2 },
  },
  {
    name: "profile",
    by: "visitor",
    calls: (world, n) => [{ path: "profile.get", input: { username: nth(world.authors, n) } }],
    cold: { ms: 50, statements: 2 },
    warm: { ms: 10, statements: 2 },
    handWritten: (db, world, n) => db.one(findProfile({ username: nth(world.authors, n), countLimit: 1_001 })),
    peers: { "naive N+1": ({ prisma }, world, n) => naiveProfile(prisma, nth(world.authors, n)) },
  },
  {
    name: "user history: comments",
    by: "visitor",
    calls: (world, n) => [{ path: "comment.byUser", input: { username: nth(world.commenters, n), limit: 50 } }],
    cold: { ms: 50, statements: 2 },
    warm: { ms: 10, statements: 0 },
    handWritten: async (db, world, n) => {
      const { rows } = await db.pool.query<{ id: string }>({
        name: "author-by-name",
        text: "select id from users where lower(username) = lower($1)",
        values: [nth(world.commenters, n)],
      });
      const page = { readerId: null, nsfw: false, after: null, limit: 51 };
      return db.many(listByAuthor({ authorId: rows[0]?.id ?? "", ...page }));
    },
    peers: {
      "naive N+1": ({ prisma }, world, n) => naiveHistory(prisma, nth(world.commenters, n), 50),
      "Prisma include": ({ prisma }, world, n) => includeHistory(prisma, nth(world.commenters, n), 50),
    },
  },
  {
    name: "user history: posts",
    by: "visitor",
    calls: (world, n) => [feed({ sort: "new", author: nth(world.authors, n) })],
    cold: { ms: 50, statements: 2 },
    warm: { ms: 10, statements: 2 },
  },
  search("a rare word", (world) => world.words.rare),
  search("a word of a fifth of all posts", (world) => world.words.common),
  search("half a word", (world) => world.words.rare.slice(0, 4)),
];

function search(what: string, words: (world: World) => string): Operation {
  return {
    name: `search: ${what}`,
    by: "visitor",
    calls: (world) => [{ path: "search.posts", input: { q: words(world), limit: 25 } }],
    cold: { ms: 100, statements: 2 },
    warm: { ms: 10, statements: 2 },
  };
}

type Named = { game: string } | { tag: string } | { broadcaster: string } | { language: string };

function filtered(what: string, scope: (world: World, n: number) => Named): Operation {
  return {
    name: `feed of 50, by ${what}`,
    by: "visitor",
    calls(world, n) {
      const narrowed = scope(world, n);
      return [feed({ sort: "hot", ...("tag" in narrowed ? { tags: [narrowed.tag] } : narrowed) })];
    },
    ...filteredCosts,
    handWritten: ({ pool }, world, n) => hotCards(pool, scope(world, n), null),
  };
}
