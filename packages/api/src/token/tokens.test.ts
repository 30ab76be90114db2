import { afterAll, beforeAll, expect, test } from "vitest";
import { resolveActor } from "../account/resolve-actor.ts";
import { newSecret } from "../account/secret.ts";
import { refusal } from "../account/testing/browser.ts";
import { createTestApp, givenPost, statementsOf, type TestApp } from "../testing/index.ts";

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());

const bearing = (bearer: string) => resolveActor(t.app, { bearer });
/** Past the compiler, as a client of another language sends it. */
const untyped = (input: unknown) => JSON.parse(JSON.stringify(input));
const callAs = async (bearer: string) => t.as(await bearing(bearer));

test("a token is shown once, and answers for its owner in one statement", async () => {
  const { item, token } = await t.alice.call.token.create({ name: "  my   script ", scope: "write" });
  expect(item).toMatchObject({ name: "my script", scope: "write", lastUsedAt: null });
  expect(token).toMatch(/^mt_[A-Za-z0-9_-]{43}$/);
  expect(await statementsOf(() => bearing(token))).toBe(1);
  expect(await bearing(token)).toEqual({ ...t.alice.actor, via: { kind: "token", id: item.id, scope: "write" } });
  const listed = await t.alice.call.token.list();
  expect(JSON.stringify(listed)).not.toContain(token.slice(3));
  expect(listed.items.map(({ id }) => id)).toContain(item.id);
});

test("its use is noted once an hour", async () => {
  const { item, token } = await t.bob.call.token.create({ name: "noted", scope: "read" });
  const used = async () => (await t.bob.call.token.list()).items.find(({ id }) => id === item.id)?.lastUsedAt;
  await bearing(token);
  const first = t.clock.now().toISOString();
  expect(await used()).toBe(first);
  t.clock.advance(59 * 60_000);
  await bearing(token);
  expect(await used()).toBe(first);
  t.clock.advance(60_000);
  await bearing(token);
  expect(await used()).toBe(t.clock.now().toISOString());
});

test("a read token reads and can't write; a write token can", async () => {
  const post = await givenPost(t.db, { authorId: t.bob.id });
  const read = await callAs((await t.alice.call.token.create({ name: "r", scope: "read" })).token);
  const write = await callAs((await t.alice.call.token.create({ name: "w", scope: "write" })).token);
  expect(await read.viewer.me()).toMatchObject({ username: "alice", via: "token", mayWrite: false });
  expect(await refusal(read.vote.cast({ postId: post, value: 1 }))).toBe("read_only_token");
  expect(await refusal(read.profile.update({ displayName: "Changed" }))).toBe("read_only_token");
  expect(await write.vote.cast({ postId: post, value: 1 })).toMatchObject({ vote: 1 });
});

test("a token can't touch the account: tokens, sessions and how its owner signs in", async () => {
  const { item, token } = await t.alice.call.token.create({ name: "w", scope: "write" });
  const call = await callAs(token);
  const acts = [
    call.token.create({ name: "child", scope: "write" }),
    call.token.list(),
    call.token.revoke({ id: item.id }),
    call.session.list(),
    call.session.revoke({ id: item.id }),
    call.session.revokeOthers(),
    call.viewer.account(),
  ];
  expect(await Promise.all(acts.map(refusal))).toEqual(acts.map(() => "forbidden"));
});

test("only its owner revokes a token, and it is dead at once", async () => {
  const { item, token } = await t.alice.call.token.create({ name: "short-lived", scope: "write" });
  expect(await refusal(t.bob.call.token.revoke({ id: item.id }))).toBe("not_found");
  expect(await refusal(t.admin.call.token.revoke({ id: item.id }))).toBe("not_found");
  await bearing(token);
  expect(await t.alice.call.token.revoke({ id: item.id })).toEqual({ id: item.id });
  expect(await refusal(bearing(token))).toBe("unauthenticated");
  expect(await refusal(t.alice.call.token.revoke({ id: item.id }))).toBe("not_found");
});

test.each(["", "nonsense", newSecret("token"), newSecret("session"), "mt_' or true --", "mt_".padEnd(10_000, "x")])(
  "the bearer %o is refused, even beside a good session",
  async (bearer) => {
    expect(await refusal(resolveActor(t.app, { bearer, sessionToken: newSecret("session") }))).toBe("unauthenticated");
  },
);

test.each([
  { name: "", scope: "read" },
  { name: "x", scope: "admin" },
  { name: "x".repeat(61), scope: "read" },
  { name: "x", scope: "read", userId: "1" },
])("%o makes no token", async (input) => {
  const before = await t.bob.call.token.list();
  expect(await refusal(t.bob.call.token.create(untyped(input)))).toBe("invalid");
  expect(await t.bob.call.token.list()).toEqual(before);
});

test("fifty tokens are enough for anybody", async () => {
  const eve = await t.member("eve");
  for (let made = 0; made < 50; made += 1) await eve.call.token.create({ name: `token ${made}`, scope: "read" });
  expect(await refusal(eve.call.token.create({ name: "one more", scope: "read" }))).toBe("too_many_tokens");
  expect((await eve.call.token.list()).items).toHaveLength(50);
});
