import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestApp, givenPost, statementsOf, type TestApp } from "../testing/index.ts";

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());

test("nobody is signed in as a visitor, and nothing is asked of the database", async () => {
  expect(await t.visitor.viewer.me()).toBeNull();
  expect(await statementsOf(() => t.visitor.viewer.me())).toBe(0);
});

test("members see who they are and how much they haven't read, in one statement", async () => {
  const postId = await givenPost(t.db, { authorId: t.alice.id });
  await t.db.prisma.notification.createMany({
    data: Array.from({ length: 150 }, () => ({ userId: t.alice.id, kind: "reply" as const, postId })),
  });
  expect(await statementsOf(() => t.alice.call.viewer.me())).toBe(1);
  expect(await t.alice.call.viewer.me()).toEqual({
    ...{ id: t.alice.id, username: "alice", displayName: "alice", avatarUrl: null, role: "member", karma: 100 },
    ...{ nsfw: "hide", unread: 100, via: "session", mayWrite: true },
  });
});
