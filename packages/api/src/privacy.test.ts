import { getTRPCErrorFromUnknown } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, visitor } from "./actor.ts";
import { publicError } from "./error-map.ts";
import { appRouter } from "./root.ts";
import { everyCall } from "./testing/every-call.ts";
import { createTestApp, type TestApp } from "./testing/index.ts";
import { procedureAt } from "./testing/procedure-at.ts";
import { createWorld, type World } from "./testing/world.ts";

// At run time the router's procedures lie flat under their paths; its type nests them.
const procedures = appRouter._def.procedures as unknown as Record<string, { _def: { output?: unknown } }>;
const paths = Object.keys(procedures).sort();

describe("what is private stays private", () => {
  let t: TestApp;
  let world: World;
  beforeAll(async () => {
    t = await createTestApp();
    world = createWorld(t);
    await keepSecrets(t, world);
  });
  afterAll(() => t.close());

  async function said(path: string, actor: Actor): Promise<string> {
    const input = await everyCall[path]?.input(world, 5);
    const answer = await procedureAt(
      t.as(actor),
      path,
    )(input).catch((error: unknown) => publicError(getTRPCErrorFromUnknown(error)));
    return JSON.stringify(answer ?? null);
  }

  test("a member sees their own secrets where they belong", async () => {
    expect(await said("viewer.account", t.alice.actor)).toContain("secret-mail");
    expect(await said("session.list", t.alice.actor)).toMatch(
      /secret-browser.*203\.0\.113\.77|203\.0\.113\.77.*secret-browser/,
    );
    expect(await said("submission.queue", t.moderator.actor)).toContain("secret-note");
  });

  test.each(paths)("%s tells nobody another's address, hashes, browser, ban or note", async (path) => {
    for (const actor of [visitor, t.bob.actor]) {
      expect(await said(path, actor)).not.toMatch(/secret|203\.0\.113\.77/);
    }
    for (const actor of [t.moderator.actor, t.admin.actor]) {
      expect((await said(path, actor)).replaceAll("secret-note", "")).not.toMatch(/secret|203\.0\.113\.77/);
    }
    expect(await said(path, t.alice.actor)).not.toMatch(/secret-(hash|twitch|ban)/);
  });

  test.each(paths)("%s says what it answers with", (path) => {
    expect(procedures[path]?._def.output).toBeDefined();
  });
});

/** Fills every private column of alice's, and one submission's note, with what is easily found again. */
async function keepSecrets({ db, alice }: TestApp, world: World): Promise<void> {
  const userId = alice.id;
  await db.prisma.credential.create({
    data: { userId, email: "secret-mail@example.org", passwordHash: "secret-hash", twitchId: "secret-twitch" },
  });
  await db.prisma.profile.update({ where: { userId }, data: { banReason: "secret-ban" } });
  const id = await world.session(alice);
  await db.prisma.session.update({ where: { id }, data: { ip: "203.0.113.77", userAgent: "secret-browser" } });
  const postId = await world.pending();
  await db.prisma.submission.update({ where: { postId }, data: { note: "secret-note" } });
  await world.post({ game: "chess", broadcaster: "somebody", tags: ["funny"] });
}
