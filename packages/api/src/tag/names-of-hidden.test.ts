import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestApp, givenPost, type TestApp } from "../testing/index.ts";

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());

const missing = { cause: { code: "not_found" } };

test.each([
  ["tag", () => t.visitor.tag.get({ slug: "secret-thing" })],
  ["game", () => t.visitor.game.get({ slug: "secret-thing" })],
  ["channel", () => t.visitor.broadcaster.get({ login: "secret_thing" })],
])(
  "a %s that only hidden posts carry is not found, and found from the first listed one to the last",
  async (_, get) => {
    const hidden = { authorId: t.alice.id, tags: ["secret-thing"], game: "secret-thing", broadcaster: "secret_thing" };
    await givenPost(t.db, { ...hidden, status: "pending" });
    await givenPost(t.db, { ...hidden, visibility: "unlisted" });
    await expect(get()).rejects.toMatchObject(missing);
    const id = await givenPost(t.db, hidden);
    expect(await get()).toMatchObject({ name: expect.stringMatching(/^secret.thing$/) });
    await t.moderator.call.post.remove({ id, reason: "Off topic" });
    await expect(get()).rejects.toMatchObject(missing);
  },
);
