import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { visitor } from "../actor.ts";
import { createTestApp, givenPost, statementsOf, type TestApp } from "../testing/index.ts";
import { createCaller } from "../testing/test-app.ts";

describe("post.viewed", () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await createTestApp();
  });
  afterAll(() => t.close());

  const views = async (id: string) => (await t.visitor.post.get({ id })).viewCount;

  test("counts once per viewer and hour, visitors included, the author left out", async () => {
    const id = await givenPost(t.db, { authorId: t.alice.id });
    for (const call of [t.visitor, t.visitor, t.bob.call, t.bob.call, t.alice.call]) await call.post.viewed({ id });
    await t.app.views.flush();
    expect(await views(id)).toBe(2);
    t.clock.advance(61 * 60_000);
    for (const call of [t.visitor, t.bob.call]) await call.post.viewed({ id });
    await t.app.views.flush();
    expect(await views(id)).toBe(4);
  });

  test("stopping writes what was noted, so a clean stop loses nothing", async () => {
    const id = await givenPost(t.db, { authorId: t.alice.id });
    await t.bob.call.post.viewed({ id });
    t.app.views.start();
    await t.app.views.stop();
    expect(await views(id)).toBe(1);
  });

  test("an IPv6 address of the same network is the same viewer, and a card is not loaded anew for a view", async () => {
    const id = await givenPost(t.db, { authorId: t.alice.id, broadcaster: "viewed" });
    const cards = () => t.visitor.feed.list({ sort: "top", broadcaster: "viewed" });
    await cards();
    for (const ip of ["2001:db8::1", "2001:db8::2", "2001:db8:0:1::1"]) {
      const context = t.context(visitor);
      await createCaller({ ...context, request: { ...context.request, ip } }).post.viewed({ id });
    }
    await t.app.views.flush();
    expect(await views(id)).toBe(2);
    expect(await statementsOf(cards)).toBe(0);
  });

  test("a view of a post that never was does no harm", async () => {
    await t.visitor.post.viewed({ id: "01900000-0000-7000-8000-000000000000" });
    await t.app.views.flush();
  });
});
