import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApp, givenPost, statementsOf, type TestApp } from "../testing/index.ts";
import { givenThread } from "./testing/given-thread.ts";

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

const post = (options: Partial<Parameters<typeof givenPost>[1]> = {}) =>
  givenPost(test.db, { authorId: test.alice.id, ...options });

describe("a member's comments", () => {
  it("come newest first, with their posts and the reader's votes, whatever the name's case", async () => {
    const carol = await test.member("Carol");
    const postId = await post({ title: "The title" });
    const there = await givenThread(test.db, postId, [
      { parent: null, authorId: test.bob.id },
      { parent: 0, authorId: carol.id, up: 1, body: "reply" },
      { parent: null, authorId: carol.id, body: "root" },
    ]);
    await test.alice.call.comment.vote({ commentId: there[1]?.id ?? "", value: 1 });
    const { items, nextCursor } = await test.alice.call.comment.byUser({ username: "cAROL" });
    expect(nextCursor).toBeNull();
    expect(items.map((item) => item.html)).toEqual(["<p>root</p>", "<p>reply</p>"]);
    expect(items[1]).toEqual({
      ...{ id: there[1]?.id, parentId: there[0]?.id, html: "<p>reply</p>", score: 2, replyCount: 0, editedAt: null },
      post: { id: postId, slug: "a-fine-play", title: "The title", nsfw: false },
      createdAt: there[1]?.createdAt.toISOString(),
      viewer: { vote: 1 },
    });
    expect((await test.visitor.comment.byUser({ username: "Carol" })).items[0]?.viewer).toBeNull();
  });

  it("page by page add up to the whole, those of one moment too", async () => {
    const dora = await test.member("dora");
    const there = await givenThread(
      test.db,
      await post(),
      Array.from({ length: 47 }, (_, at) => ({
        ...{ parent: null, authorId: dora.id, createdAt: new Date(Date.UTC(2026, 10, 1, 0, Math.floor(at / 9))) },
      })),
    );
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const input = { username: "dora", limit: 10, cursor };
      const page = await test.visitor.comment.byUser(input);
      seen.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor;
    } while (cursor);
    const newestFirst = [...there].sort(
      (a, b) => b.createdAt.getTime() - a.createdAt.getTime() || (a.id < b.id ? -1 : 1),
    );
    expect(seen).toEqual(newestFirst.map((comment) => comment.id));
  });

  it("are those that stand under listed posts, for every reader", async () => {
    const erin = await test.member("erin");
    const hidden = [
      await post({ visibility: "unlisted" }),
      await post({ kind: "image", visibility: "private" }),
      await post({ status: "removed" }),
      await post({ status: "pending" }),
      await post({ status: "deleted" }),
    ];
    for (const postId of hidden) await givenThread(test.db, postId, [{ parent: null, authorId: erin.id }]);
    await givenThread(test.db, await post(), [
      { parent: null, authorId: erin.id, status: "deleted", body: "gone" },
      { parent: null, authorId: erin.id, status: "removed", body: "gone" },
    ]);
    for (const call of [test.visitor, test.alice.call, erin.call, test.admin.call]) {
      expect((await call.comment.byUser({ username: "erin" })).items).toEqual([]);
    }
  });

  it("under NSFW posts are hidden from visitors and from members who hide such", async () => {
    const fred = await test.member("fred");
    await givenThread(test.db, await post({ nsfw: true }), [{ parent: null, authorId: fred.id }]);
    const read = async (call: typeof test.visitor) => (await call.comment.byUser({ username: "fred" })).items.length;
    expect(await read(test.visitor)).toBe(0);
    expect(await read(test.alice.call)).toBe(0);
    for (const nsfw of ["blur", "show"] as const) {
      expect(await read(test.as({ ...test.alice.actor, nsfw }))).toBe(1);
    }
  });

  it("are kept for everybody: warm, they take no statement, and one for a member's own votes", async () => {
    const gina = await test.member("gina");
    const [there] = await givenThread(test.db, await post(), [{ parent: null, authorId: gina.id }]);
    const read = (call: typeof test.visitor) => () => call.comment.byUser({ username: "gina" });
    expect(await statementsOf(read(test.alice.call))).toBe(2);
    expect(await statementsOf(read(test.visitor))).toBe(0);
    expect(await statementsOf(read(test.bob.call))).toBe(1);
    await test.bob.call.comment.vote({ commentId: there?.id ?? "", value: -1 });
    const voteOf = async (call: typeof test.visitor) => (await read(call)()).items.map(({ viewer }) => viewer?.vote);
    expect([await voteOf(test.bob.call), await voteOf(test.alice.call)]).toEqual([[-1], [0]]);
  });

  it("show a vote, an edit, another comment and a removal at once, and so do posts that are hidden", async () => {
    const hana = await test.member("hana");
    const [hidden, shown] = [await post(), await post()];
    const write = (postId: string, body: string) =>
      hana.call.comment.create({ postId, parentId: null, body, clientKey: crypto.randomUUID() });
    const read = async () => {
      const { items } = await test.visitor.comment.byUser({ username: "hana" });
      return items.map(({ html, score }) => [html.replaceAll(/<[^>]*>/g, ""), score]);
    };
    expect(await read()).toEqual([]);
    await write(hidden, "one");
    expect(await read()).toEqual([["one", 0]]);
    const { id } = await write(shown, "two");
    await test.bob.call.comment.vote({ commentId: id, value: 1 });
    await hana.call.comment.edit({ commentId: id, body: "three" });
    expect((await read()).toSorted()).toEqual([
      ["one", 0],
      ["three", 1],
    ]);
    await test.alice.call.post.update({ id: hidden, visibility: "unlisted" });
    expect(await read()).toEqual([["three", 1]]);
    await test.moderator.call.comment.remove({ commentId: id, reason: "No." });
    expect(await read()).toEqual([]);
  });

  it("of nobody are not found", async () => {
    await expect(test.visitor.comment.byUser({ username: "nobody" })).rejects.toMatchObject({
      cause: { code: "not_found" },
    });
    await expect(test.visitor.comment.byUser({ username: "bob", cursor: "x" })).rejects.toMatchObject({
      cause: { facts: { reason: "bad_cursor" } },
    });
  });
});
