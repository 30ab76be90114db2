import { createCache, memoryStore } from "@medley/cache";
import { countStatements, newId } from "@medley/db";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, visitor } from "./actor.ts";
import { appRouter } from "./root.ts";
import { everyCall } from "./testing/every-call.ts";
import { createTestApp, givenPost, type TestApp } from "./testing/index.ts";
import { procedureAt } from "./testing/procedure-at.ts";
import { createCaller } from "./testing/test-app.ts";
import { createWorld, type World } from "./testing/world.ts";
import type { ProcedureMeta } from "./trpc.ts";

// At run time the router's procedures lie flat under their paths; its type nests them.
const procedures = Object.entries(
  appRouter._def.procedures as unknown as Record<string, { _def: { meta?: ProcedureMeta } }>,
);
const most = 50;

describe("SQL statements a call, with every cache cold", () => {
  let t: TestApp;
  let world: World;
  beforeAll(async () => {
    t = await createTestApp();
    world = createWorld(t);
    await fill(t);
  });
  afterAll(() => t.close());

  /** Calls as somebody, on caches of one's own that hold nothing. */
  async function count(path: string, actor: Actor, size: number) {
    const input = await everyCall[path]?.input(world, size);
    const cache = createCache({ store: memoryStore({ clock: t.clock }), clock: t.clock });
    const counted = { statements: 0, milliseconds: 0, texts: [] };
    const caller = createCaller({ ...t.context(actor), cache });
    const answer = await countStatements(counted, () => procedureAt(caller, path)(input));
    return { ...counted, items: itemsOf(answer) };
  }

  test.each(procedures.map(([path, procedure]) => [path, procedure] as const))("%s", async (path, procedure) => {
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
  });

  test("the lists counted above were as long as asked for", async () => {
    for (const path of [
      "feed.list",
      "favorite.list",
      "notification.list",
      "submission.mine",
      "submission.queue",
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
  await givenPost(t.db, { authorId: alice.id, game: "chess", broadcaster: "somebody", tags: ["funny"] });
}
