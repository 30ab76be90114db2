import { afterAll, beforeAll, expect, test } from "vitest";
import { readyAnswer } from "../answer/cached.ts";
import { isSwitchName } from "../switch/names.ts";
import { createTestApp, givenPost, statementsOf, type TestApp } from "../testing/index.ts";
import { forgetPost } from "./cached.ts";

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp();
  for (let n = 0; n < 3; n += 1) await givenPost(t.db, { authorId: t.alice.id });
  for (const { name } of (await t.admin.call.switch.list()).items) {
    if (isSwitchName(name) && name.startsWith("cache.")) t.app.switches.turned(name, false);
  }
});
afterAll(() => t.close());

const feeds = [{ sort: "hot" }, { sort: "new" }, { sort: "top" }] as const;

test.each(feeds)("with nothing kept at all, %o is one statement, and one more for a member's marks", async (feed) => {
  t.app.switches.turned("readyBytes", false);
  expect(await statementsOf(() => t.visitor.feed.list(feed))).toBe(1);
  expect(await statementsOf(() => t.alice.call.feed.list(feed))).toBe(2);
  const { items } = await t.visitor.feed.list(feed);
  expect(items).toHaveLength(3);
  expect(items[0]).toMatchObject({ author: { username: t.alice.username }, viewer: null });
});

test("while whole answers are kept, one is dropped with the cards in it, though they went from hand to hand", async () => {
  t.app.switches.turned("readyBytes", true);
  const read = () => readyAnswer(t.app, "/feed", () => t.visitor.feed.list({ sort: "hot" }));
  expect(await statementsOf(read)).toBe(1);
  expect(await statementsOf(read)).toBe(0);
  const { items } = await read();
  await forgetPost(t.app, items[1]?.id ?? "");
  expect(await statementsOf(read)).toBe(1);
});
