import { newId } from "@medley/db";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refusal } from "../account/testing/browser.ts";
import { createTestApp, givenPost, statementsOf, type TestApp } from "../testing/index.ts";

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());

const untyped = (input: unknown) => JSON.parse(JSON.stringify(input));

test("anybody reads a member's page, in any case of the name, in one statement and then in none", async () => {
  const read = () => t.visitor.profile.get({ username: "ALICE" });
  expect(await statementsOf(read)).toBe(1);
  expect(await statementsOf(read)).toBe(0);
  expect(await read()).toEqual({
    ...{ username: "alice", displayName: "alice", avatarUrl: null, role: "member", karma: 100, rank: "member" },
    ...{ bioHtml: "", joinedAt: expect.stringMatching(/Z$/), own: null },
    ...{ posts: { count: 0, more: false }, comments: { count: 0, more: false } },
  });
});

test("what is a member's own only they see, and staff neither", async () => {
  const [own, staff] = [
    await t.alice.call.profile.get({ username: "Alice" }),
    await t.admin.call.profile.get({ username: "alice" }),
  ];
  expect(own.own).toEqual({ displayName: "alice", bio: "", bioHtml: "", nsfw: "hide", mutedNotifications: [] });
  expect(staff.own).toBeNull();
});

test.each(["nobody", "x", "", "no such name", "al\u0000ice", "alice' --", "\u0130lice"])(
  "%j is not found",
  async (username) => {
    expect(await refusal(t.visitor.profile.get({ username }))).toBe("not_found");
  },
);

test("a comment on a post that lists don't show is not counted", async () => {
  const { id, username } = await t.member("quiet");
  for (const more of [{}, { visibility: "unlisted" }, { status: "removed" }, { status: "pending" }] as const) {
    const postId = await givenPost(t.db, { authorId: t.alice.id, ...more });
    await t.db.prisma.comment.create({ data: { id: newId(), postId, authorId: id, depth: 0 } });
  }
  expect(await t.visitor.profile.get({ username })).toMatchObject({ comments: { count: 1 } });
});

test("a new name shows on every card at once, and nobody else's cards are loaded again", async () => {
  const { id, username, call } = await t.member("renamed");
  await givenPost(t.db, { authorId: id, broadcaster: "name_change" });
  await givenPost(t.db, { authorId: t.alice.id, broadcaster: "name_change" });
  const names = async () => {
    const { items } = await t.visitor.feed.list({ sort: "top", broadcaster: "name_change" });
    return items.map((item) => item.author.displayName).sort();
  };
  expect(await names()).toEqual(["alice", username]);
  await call.profile.update({ bio: "Still the same name" });
  expect(await statementsOf(names)).toBe(0);
  expect(await statementsOf(() => call.profile.update({ displayName: "Zoe" }))).toBe(2);
  expect(await names()).toEqual(["Zoe", "alice"]);
  await call.profile.update({ displayName: "Zoë" });
  expect(await statementsOf(names)).toBe(1);
});

test("listed posts and visible comments are counted, up to a thousand", async () => {
  const { id, username } = await t.member("prolific");
  const post = await givenPost(t.db, { authorId: id });
  await givenPost(t.db, { authorId: id, status: "removed" });
  await givenPost(t.db, { authorId: id, visibility: "unlisted" });
  const comment = `insert into comments (id, post_id, author_id, depth, status)
    select gen_random_uuid(), $1, $2, 0, (case when n <= 1001 then 'visible' else 'deleted' end)::comment_status
    from generate_series(1, 1005) n`;
  await t.db.pool.query(comment, [post, id]);
  expect(await t.visitor.profile.get({ username })).toMatchObject({
    posts: { count: 1, more: false },
    comments: { count: 1000, more: true },
  });
});

test("an update shows at once, to its owner and to everybody else", async () => {
  await t.visitor.profile.get({ username: "bob" });
  const own = await t.bob.call.profile.update({
    displayName: "  Bob   the Builder ",
    bio: "Can we **fix** it?\r\n",
    nsfw: "blur",
  });
  expect(own).toEqual({
    displayName: "Bob the Builder",
    bio: "Can we **fix** it?",
    bioHtml: "<p>Can we <strong>fix</strong> it?</p>",
    nsfw: "blur",
    mutedNotifications: [],
  });
  const seen = await t.visitor.profile.get({ username: "bob" });
  expect(seen).toMatchObject({ displayName: "Bob the Builder", bioHtml: own.bioHtml, own: null });
  expect(await t.bob.call.profile.update({ bio: "" })).toEqual({ ...own, bio: "", bioHtml: "" });
});

test("markup in a bio does nothing", async () => {
  const { bioHtml } = await t.alice.call.profile.update({
    bio: "<script>alert(1)</script> <img src=x onerror=y> [x](javascript:z)",
  });
  expect(bioHtml).not.toMatch(/<(script|img)|href="javascript/);
  await t.alice.call.profile.update({ bio: "" });
});

test.each([
  { role: "admin" },
  { karma: 10_000 },
  { username: "root" },
  { userId: newId() },
  { bioHtml: "<b>" },
  { avatarUrl: "https://example.org/x.png" },
  { displayName: "" },
  { displayName: " \u200b " },
  { displayName: "x".repeat(101) },
  { bio: "x".repeat(501) },
  { nsfw: "always" },
])("the update %o is refused", async (input) => {
  const before = await t.alice.call.profile.get({ username: "alice" });
  expect(await refusal(t.alice.call.profile.update(untyped({ displayName: "Changed", ...input })))).toBe("invalid");
  expect(await t.alice.call.profile.get({ username: "alice" })).toEqual(before);
});

test("a visitor updates nothing", async () => {
  expect(await refusal(t.visitor.profile.update({ displayName: "Nobody" }))).toBe("unauthenticated");
});
