import { postCards } from "@medley/db/sql/post/post-cards";
import { unfoldCards } from "@medley/db/sql/post/unfold-cards";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { visitor } from "../actor.ts";
import { settled } from "../afterwards.ts";
import { createTestApp, givenPost, statementsOf, type TestApp } from "../testing/index.ts";
import { createCaller } from "../testing/test-app.ts";
import { forgetPost } from "./cached.ts";
import { findCards, keepCards, readAlong } from "./told-cards.ts";

describe("cards that a list's statement brings along", () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await createTestApp();
  });
  afterAll(() => t.close());

  async function scene(broadcaster: string) {
    const ids: string[] = [];
    for (let n = 0; n < 3; n += 1) ids.push(await givenPost(t.db, { authorId: t.alice.id, broadcaster }));
    return { ids, list: () => t.visitor.feed.list({ sort: "top", broadcaster }) };
  }

  test("are kept with their authors: a cold list is one statement, and then none", async () => {
    const { list } = await scene("kept");
    expect(await statementsOf(list)).toBe(1);
    expect(await statementsOf(list)).toBe(0);
  });

  test.each([
    ["a vote", (postId: string) => t.bob.call.vote.cast({ postId, value: 1 })],
    ["an edit", (postId: string) => t.alice.call.post.update({ id: postId, title: "Other words" })],
    ["a name", () => t.alice.call.profile.update({ displayName: "Alice the Other" })],
  ])("are not kept when %s was committed after they were read", async (act, commit) => {
    const { ids } = await scene(`racing_${act.replace(" ", "_")}`);
    const cold = t.context(visitor);
    // The statement has answered when the act is committed and its tags are forgotten; what it brought is old.
    await readAlong(
      cold,
      async () => {
        const read = await t.db.one(postCards({ ids }));
        await commit(ids[0] ?? "");
        return read;
      },
      ({ cards }, unchanged) => keepCards(cold, cards, unchanged),
    );
    const expected = unfoldCards((await t.db.one(postCards({ ids }))).cards);
    const shared = await findCards(cold, ids);
    expect(shared).toEqual(ids.map((id) => expected.find(({ card }) => card.id === id)?.card));
    const { author } = await t.visitor.post.get({ id: ids[0] ?? "" });
    expect(author.displayName).toBe(expected[0]?.author.displayName);
  });

  test("are read again, to be kept, when the change comes between the look at the witness and the cards' own epochs", async () => {
    const { ids } = await scene("between");
    const [id = ""] = ids;
    const ctx = t.context(visitor);
    const looks: string[] = [];
    const cache: typeof ctx.cache = {
      ...ctx.cache,
      async peek(of, arg) {
        const seen = await ctx.cache.peek(of, arg);
        looks.push(of.name);
        if (looks.length === 1) await t.bob.call.vote.cast({ postId: id, value: 1 });
        return seen;
      },
    };
    const list = { sort: "top", broadcaster: "between" } as const;
    const { items } = await createCaller({ ...ctx, cache }).feed.list(list);
    await settled();
    expect(looks.length).toBeGreaterThan(1);
    expect(await statementsOf(() => t.visitor.feed.list(list))).toBe(0);
    const after = (await t.visitor.feed.list(list)).items;
    expect(after).toEqual(items.map((item) => ({ ...item, score: item.id === id ? 1 : 0 })));
  });

  test("are what the call answers with though some card changed meanwhile: one statement, and then none", async () => {
    const { ids, list } = await scene("meanwhile");
    const ctx = t.context(visitor);
    let isFirst = true;
    const cache: typeof ctx.cache = {
      ...ctx.cache,
      async peek(of, arg, options) {
        if (isFirst) await forgetPost(ctx, ids[0] ?? "");
        isFirst = false;
        return ctx.cache.peek(of, arg, options);
      },
    };
    const { feed } = createCaller({ ...ctx, cache });
    expect(await statementsOf(() => feed.list({ sort: "top", broadcaster: "meanwhile" }))).toBe(1);
    await settled();
    expect(isFirst).toBe(false);
    expect(await statementsOf(list)).toBe(0);
  });
});
