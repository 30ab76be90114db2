import { getTRPCErrorFromUnknown } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, visitor } from "./actor.ts";
import { publicError } from "./error-map.ts";
import { appRouter } from "./root.ts";
import { everyCall, type Outcomes } from "./testing/every-call.ts";
import { createTestApp, type TestApp } from "./testing/index.ts";
import { procedureAt } from "./testing/procedure-at.ts";
import { byToken, createWorld, type World } from "./testing/world.ts";

const paths = Object.keys(appRouter._def.procedures).sort();

describe("who may call what", () => {
  let t: TestApp;
  let world: World;
  beforeAll(async () => {
    t = await createTestApp();
    world = createWorld(t);
    await world.post({ game: "chess", broadcaster: "somebody", tags: ["funny"] });
    // A member's session has to be there for what asks about it.
    for (const member of [t.alice, t.bob, t.moderator, t.admin]) {
      const { via } = member.actor;
      await t.db.prisma.session.create({
        data: {
          id: via.id,
          userId: member.id,
          tokenHash: crypto.getRandomValues(new Uint8Array(32)),
          expiresAt: new Date("2100-01-01T00:00:00Z"),
        },
      });
      await t.db.prisma.credential.create({
        data: { userId: member.id, email: `${member.username}@example.org`, passwordHash: "x" },
      });
    }
  });
  afterAll(() => t.close());

  test("the table has a row for every procedure, and none for others", () => {
    expect(Object.keys(everyCall).sort()).toEqual(paths);
  });

  const people: (keyof Outcomes)[] = ["visitor", "other", "author", "moderator", "admin", "token"];
  const actors = (): Record<keyof Outcomes, Actor> => ({
    visitor,
    other: t.bob.actor,
    author: t.alice.actor,
    moderator: t.moderator.actor,
    admin: t.admin.actor,
    token: byToken(t.alice, "read"),
  });

  test.each(paths)("%s", async (path) => {
    const call = everyCall[path];
    if (!call) throw new Error(`${path} has no row in testing/every-call.ts`);
    const outcomes: Record<string, string> = {};
    for (const who of people) {
      const input = await call.input(world, 3);
      const procedure = procedureAt(t.as(actors()[who]), path);
      outcomes[who] = await procedure(input).then(
        () => "ok",
        (error: unknown) => publicError(getTRPCErrorFromUnknown(error)).code,
      );
    }
    expect(outcomes).toEqual(call.outcomes);
  });
});
