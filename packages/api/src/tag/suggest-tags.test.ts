import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestApp, givenPost, type TestApp } from "../testing/index.ts";

describe("tag.suggest", () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await createTestApp();
  });
  afterAll(() => t.close());

  const suggested = async (prefix: string) => (await t.visitor.tag.suggest({ prefix })).items.map(({ slug }) => slug);
  const publish = async (...tags: string[]) => givenPost(t.db, { authorId: t.alice.id, tags });

  test("finds by the beginning of the slug, the most used first", async () => {
    await publish("speedrun", "speed-dating");
    await t.db.pool.query("update tags set post_count = 5 where slug = 'speed-dating'");
    expect(await suggested("spe")).toEqual(["speed-dating", "speedrun"]);
    expect(await suggested("Speed d")).toEqual(["speed-dating"]);
    expect(await suggested("dating")).toEqual([]);
  });

  test("finds by the beginning of the name in any script and case", async () => {
    const postId = await publish();
    await t.alice.call.tag.setOnPost({
      postId,
      tags: ["\u041f\u0440\u0438\u0432\u0435\u0442", "\u65e5\u672c\u8a9e", "C++ Tricks"],
    });
    for (const prefix of ["\u043f\u0440", "\u65e5\u672c", "c++"])
      expect(await suggested(prefix), prefix).toHaveLength(1);
  });

  test("tells no tag that only hidden posts carry, until one is listed", async () => {
    await givenPost(t.db, { authorId: t.alice.id, tags: ["hush-pending"], status: "pending" });
    const unlisted = await givenPost(t.db, { authorId: t.alice.id, tags: ["hush-unlisted"], visibility: "unlisted" });
    expect(await suggested("hush")).toEqual([]);
    await t.alice.call.post.update({ id: unlisted, visibility: "public" });
    expect(await suggested("hush")).toEqual(["hush-unlisted"]);
  });
});
