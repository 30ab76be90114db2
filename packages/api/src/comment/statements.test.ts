import { newId } from "@medley/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { forgetProfile } from "../profile/cached.ts";
import { appRouter } from "../root.ts";
import { createTestApp, givenPost, statementsOf, type TestApp } from "../testing/index.ts";
import type { ProcedureMeta } from "../trpc.ts";
import { forgetHistory, forgetOwnMarks, forgetThread } from "./cached.ts";
import { type CommentThere, givenThread } from "./testing/given-thread.ts";

let test: TestApp;
const threads = new Map<number, { postId: string; there: CommentThere[] }>();

beforeAll(async () => {
  test = await createTestApp();
  for (const size of [5, 50]) {
    const postId = await givenPost(test.db, { authorId: test.alice.id });
    const comments = Array.from({ length: size }, (_, at) => ({
      ...{ parent: at % 3 ? at - 1 : null, authorId: test.bob.id, createdAt: test.clock.now() },
    }));
    threads.set(size, { postId, there: await givenThread(test.db, postId, comments) });
  }
});
afterAll(() => test.close());

type Name = keyof typeof appRouter._def.record.comment;
const budget = (name: Name) => (appRouter._def.record.comment[name]._def.meta as ProcedureMeta).statements;
const thread = (size: number) => {
  const found = threads.get(size);
  if (!found) throw new Error(`No thread of ${size}`);
  return { postId: found.postId, first: found.there[0]?.id ?? "" };
};

describe.each([5, 50])("with %i comments", (size) => {
  it("a page of a thread is one statement and then none for a visitor, and one more for a member", async () => {
    const { postId, first } = thread(size);
    const read = (call: typeof test.visitor) => statementsOf(() => call.comment.thread({ postId }));
    expect([await read(test.visitor), await read(test.visitor)]).toEqual([1, 0]);
    expect([await read(test.bob.call), await read(test.bob.call)]).toEqual([1, 0]);
    await Promise.all([forgetThread(test.app, postId), forgetOwnMarks(test.app, test.bob.id)]);
    expect(await read(test.bob.call)).toBe(2);
    const focus = (call: typeof test.visitor) => statementsOf(() => call.comment.thread({ postId, focus: first }));
    expect([await focus(test.visitor), await focus(test.bob.call)]).toEqual([1, 2]);
    expect(budget("thread")).toBe(2);
  });

  it("a page of a branch is one statement, and two for a member", async () => {
    const { postId, first: parentId } = thread(size);
    const read = (call: typeof test.visitor) => statementsOf(() => call.comment.more({ postId, parentId }));
    expect([await read(test.visitor), await read(test.bob.call)]).toEqual([1, 2]);
    expect(budget("more")).toBe(2);
  });

  it("a member's history is two, and warm only a member's own votes", async () => {
    const read = (call: typeof test.visitor) =>
      statementsOf(() => call.comment.byUser({ username: "bob", limit: size }));
    const forget = () => Promise.all([forgetHistory(test.app, test.bob.id), forgetProfile(test.app, "bob")]);
    for (const [call, warm] of [
      [test.visitor, 0],
      [test.alice.call, 1],
    ] as const) {
      await forget();
      expect([await read(call), await read(call)]).toEqual([2, warm]);
    }
    expect(budget("byUser")).toBe(2);
  });

  it("writing is two, however many are named", async () => {
    const { postId } = thread(size);
    const body = size === 5 ? "nobody" : "@alice @bob @moderator_m @admin_a";
    const input = { postId, parentId: null, body, clientKey: newId() };
    const write = () => statementsOf(() => test.bob.call.comment.create(input));
    expect([await write(), await write()]).toEqual([2, 2]);
    expect(budget("create")).toBe(2);
  });
});

describe("each act keeps to its budget:", () => {
  it("voting, editing, removing, previewing", async () => {
    const { postId } = thread(5);
    const write = async () =>
      (await test.bob.call.comment.create({ postId, parentId: null, body: "x", clientKey: newId() })).id;
    const [mine, others] = [await write(), await write()];
    const { alice, bob, moderator } = test;
    const spent = {
      vote: await statementsOf(() => alice.call.comment.vote({ commentId: mine, value: 1 })),
      edit: await statementsOf(() => bob.call.comment.edit({ commentId: mine, body: "y" })),
      remove: await statementsOf(() => moderator.call.comment.remove({ commentId: others, reason: "Rude." })),
      preview: await statementsOf(() => bob.call.comment.preview({ body: "z" })),
    };
    expect(spent).toEqual({ vote: 3, edit: 2, remove: 4, preview: 0 });
    for (const name of ["vote", "edit", "remove", "preview"] as const) expect(budget(name)).toBe(spent[name]);
    expect(await statementsOf(() => alice.call.comment.vote({ commentId: mine, value: 0 }))).toBe(3);
    expect(await statementsOf(() => bob.call.comment.remove({ commentId: mine }))).toBe(2);
  });
});
