import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestApp, givenPost, type TestApp } from "../testing/index.ts";

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

  test("a view of a post that never was does no harm", async () => {
    await t.visitor.post.viewed({ id: "01900000-0000-7000-8000-000000000000" });
    await t.app.views.flush();
  });
});
