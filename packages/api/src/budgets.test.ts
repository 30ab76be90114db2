import { createCache, memoryStore } from "@medley/cache";
import { countStatements, newId } from "@medley/db";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, visitor } from "./actor.ts";
import { appRouter } from "./root.ts";
import { everyCall } from "./testing/every-call.ts";
import { createTestApp, givenAlbum, givenImage, givenPost, statementsOf, type TestApp } from "./testing/index.ts";
import { procedureAt } from "./testing/procedure-at.ts";
import { createCaller } from "./testing/test-app.ts";
import { createWorld, type World } from "./testing/world.ts";
import type { ProcedureMeta } from "./trpc.ts";

// At run time the router's procedures lie flat under their paths; its type nests them.
const procedures = Object.entries(
  appRouter._def.procedures as unknown as Record<string, { _def: { meta?: ProcedureMeta } }>,
);
const most = 50;

interface HotRead {
  name: string;
  by: "visitor" | "member";
  calls(world: World, size: number): [string, unknown][] | Promise<[string, unknown][]>;
  cold: number;
  warm: number;
}

const feed = (input: object) => (_: World, limit: number) =>
  [["feed.list", { ...input, limit }]] as [string, unknown][];
const thread: HotRead["calls"] = async (w, size) => [["comment.thread", { postId: (await w.thread(size)).postId }]];
const postPage: HotRead["calls"] = async (w, size) => {
  const { postId } = await w.thread(size);
  return [
    ["post.get", { id: postId }],
    ["comment.thread", { postId }],
  ];
};
const history: HotRead["calls"] = (_, limit) => [["comment.byUser", { username: "alice", limit }]];

const gallery = (input: object) => (_: World, limit: number) =>
  [["gallery.list", { ...input, limit }]] as [string, unknown][];
const album: HotRead["calls"] = async (w, size) => [["album.get", { id: (await w.album(size)).id, limit: size }]];
const albums: HotRead["calls"] = (_, limit) => [["album.list", { owner: "alice", limit }]];

/** What pages are made of, and what they may cost: the session's own look-up apart. */
const hotReads: HotRead[] = [
  { name: "a feed", by: "visitor", calls: feed({ sort: "hot" }), cold: 1, warm: 0 },
  { name: "a feed for a member", by: "member", calls: feed({ sort: "hot" }), cold: 2, warm: 0 },
  { name: "the newest", by: "visitor", calls: feed({ sort: "new" }), cold: 1, warm: 0 },
  { name: "what is rising", by: "visitor", calls: feed({ sort: "rising" }), cold: 1, warm: 0 },
  { name: "a tag's top", by: "visitor", calls: feed({ sort: "top", tags: ["funny"] }), cold: 1, warm: 0 },
  { name: "an author's posts", by: "visitor", calls: feed({ sort: "hot", author: "alice" }), cold: 1, warm: 0 },
  { name: "a post's page", by: "visitor", calls: postPage, cold: 2, warm: 0 },
  { name: "a post's page for a member", by: "member", calls: postPage, cold: 3, warm: 0 },
  { name: "a thread", by: "visitor", calls: thread, cold: 1, warm: 0 },
  { name: "a thread for a member", by: "member", calls: thread, cold: 2, warm: 0 },
  { name: "a profile", by: "visitor", calls: () => [["profile.get", { username: "alice" }]], cold: 1, warm: 0 },
  { name: "the gallery", by: "visitor", calls: gallery({}), cold: 1, warm: 0 },
  { name: "the gallery for a member", by: "member", calls: gallery({}), cold: 2, warm: 0 },
  { name: "popular images", by: "visitor", calls: gallery({ sort: "popular", window: "all" }), cold: 1, warm: 0 },
  { name: "an owner's images", by: "visitor", calls: gallery({ owner: "alice" }), cold: 1, warm: 0 },
  { name: "one's own library", by: "member", calls: gallery({ status: "any" }), cold: 2, warm: 1 },
  { name: "an album", by: "visitor", calls: album, cold: 1, warm: 0 },
  { name: "an album for a member", by: "member", calls: album, cold: 2, warm: 0 },
  { name: "a member's albums", by: "visitor", calls: albums, cold: 1, warm: 0 },
  { name: "a member's comments", by: "visitor", calls: history, cold: 2, warm: 0 },
  { name: "a member's comments for a member", by: "member", calls: history, cold: 2, warm: 1 },
];

describe("SQL statements a call", () => {
  let t: TestApp;
  let world: World;
  beforeAll(async () => {
    t = await createTestApp();
    world = createWorld(t);
    await fill(t);
  });
  afterAll(() => t.close());

  const ownCache = () => createCache({ store: memoryStore({ clock: t.clock }), clock: t.clock });

  /** Calls as somebody, on caches of one's own that hold nothing. */
  async function count(path: string, actor: Actor, size: number) {
    const input = await everyCall[path]?.input(world, size);
    const cache = ownCache();
    const counted = { statements: 0, milliseconds: 0, texts: [] };
    const caller = createCaller({ ...t.context(actor), cache });
    const answer = await countStatements(counted, () => procedureAt(caller, path)(input));
    return { ...counted, items: itemsOf(answer) };
  }

  test.each(procedures.map(([path, procedure]) => [path, procedure] as const))(
    "of %s are no more than declared, with every cache cold",
    async (path, procedure) => {
      const { meta } = procedure._def;
      const outcomes = everyCall[path]?.outcomes;
      if (!meta || !outcomes) throw new Error(`${path} declares no budget or has no row in testing/every-call.ts`);
      const readers: [string, Actor][] = [
        ["visitor", visitor],
        ["other", t.bob.actor],
        ["author", t.alice.actor],
        outcomes.moderator === "ok" ? ["moderator", t.moderator.actor] : ["admin", t.admin.actor],
      ];
      for (const [who, actor] of readers) {
        if (outcomes[who as "visitor"] !== "ok") continue;
        const few = await count(path, actor, 5);
        const many = await count(path, actor, most);
        expect(many.statements, `${path} as ${who} grew with the list`).toBe(few.statements);
        expect(many.statements, `${path} as ${who}:\n${many.texts.join("\n")}`).toBeLessThanOrEqual(meta.statements);
      }
    },
  );

  test.each(hotReads)("of $name are these, cold and warm, at any size", async ({ calls, by, cold, warm }) => {
    const actor = by === "visitor" ? visitor : t.bob.actor;
    for (const size of [5, most]) {
      const asked = await calls(world, size);
      const caller = createCaller({ ...t.context(actor), cache: ownCache() });
      const read = () =>
        statementsOf(async () => {
          for (const [path, input] of asked) await procedureAt(caller, path)(input);
        });
      expect(await read(), "cold").toBe(cold);
      await read();
      expect(await read(), "warm").toBe(warm);
    }
  });

  test("the lists counted above were as long as asked for", async () => {
    for (const path of [
      "feed.list",
      "favorite.list",
      "vote.upvoted",
      "notification.list",
      "submission.mine",
      "submission.queue",
      "gallery.list",
      "album.get",
      "album.list",
      "comment.byUser",
    ]) {
      const actor = path === "submission.queue" ? t.moderator.actor : t.alice.actor;
      expect((await count(path, actor, 5)).items, path).toBe(5);
      expect((await count(path, actor, most)).items, path).toBe(most);
    }
    expect((await count("comment.thread", visitor, 5)).items).toBe(5);
    expect((await count("comment.thread", visitor, most)).items).toBeGreaterThan(20);
  });
});

function itemsOf(answer: unknown): number | undefined {
  if (typeof answer !== "object" || answer === null) return undefined;
  if ("items" in answer && Array.isArray(answer.items)) return answer.items.length;
  if ("comments" in answer && Array.isArray(answer.comments)) return answer.comments.length;
  return undefined;
}

/** More than fifty of everything, all of it alice's, each with an author, tags, a game, votes. */
async function fill(t: TestApp): Promise<void> {
  const { alice, bob, moderator } = t;
  for (let n = 0; n < most + 5; n += 1) {
    const author = n % 2 === 0 ? alice : await t.member(`author_${n}`);
    const postId = await givenPost(t.db, {
      authorId: author.id,
      game: `game-${n}`,
      broadcaster: `channel_${n}`,
      tags: ["funny", `tag-${n}`],
      up: n,
    });
    for (const { id: userId } of [alice, bob, moderator]) {
      await t.db.pool.query("insert into favorites (user_id, post_id) values ($1, $2)", [userId, postId]);
    }
    const image = await givenImage(t.db, { authorId: author.id, tags: ["funny"], up: n });
    for (const id of author === alice ? [] : [postId, image]) {
      await t.db.pool.query("insert into post_votes (user_id, post_id, value) values ($1, $2, 1)", [alice.id, id]);
    }
    await givenAlbum(t.db, { ownerId: alice.id, postIds: [image] });
    const pending = await givenPost(t.db, { authorId: alice.id, status: "pending" });
    await t.db.prisma.submission.create({ data: { postId: pending } });
    for (const writer of [alice, bob]) {
      await t.db.prisma.comment.create({
        data: {
          id: newId(),
          postId,
          authorId: writer.id,
          depth: 0,
          text: { create: { markdown: "Nice", html: "<p>Nice</p>" } },
        },
      });
    }
    for (const { id: userId } of [alice, bob, moderator]) {
      await t.db.prisma.notification.create({ data: { userId, kind: "reply", actorId: author.id, postId } });
    }
    await givenPost(t.db, { authorId: bob.id, title: `Bob's ${n}` });
  }
  await t.db.pool.query("update tags set post_count = 1; update games set post_count = 1");
  await givenImage(t.db, { authorId: bob.id });
  await givenPost(t.db, { authorId: alice.id, game: "chess", broadcaster: "somebody", tags: ["funny"] });
}
