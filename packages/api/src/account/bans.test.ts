import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../testing/index.ts";
import { forgetMember } from "./cached.ts";
import { resolveActor } from "./resolve-actor.ts";
import { openBrowser, reasonOf, refusal } from "./testing/browser.ts";
import { goodPassword, signedIn } from "./testing/sign-up-given.ts";

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());

async function ban(username: string, until: Date | null, reason = "Spam"): Promise<void> {
  await t.db.pool.query(
    `with banned as (update users set banned_at = $2, banned_until = $3 where username = $1 returning id)
     update profiles set ban_reason = $4 from banned where user_id = banned.id`,
    [username, t.clock.now(), until, reason],
  );
  await forget(username);
}
const forget = async (username: string) =>
  forgetMember(t.app, (await t.db.prisma.user.findFirstOrThrow({ where: { username } })).id);
const hour = 3_600_000;

async function member(username: string) {
  const browser = await signedIn(t.app, username);
  const { token } = await t.as(await browser.actor()).token.create({ name: "script", scope: "write" });
  t.clock.advance(1000);
  return { browser, token };
}

test("a ban ends sessions and stops tokens at once, with no more than the row that says so", async () => {
  const { browser, token } = await member("mallory");
  await ban("mallory", null);
  expect(await browser.actor()).toEqual({ kind: "visitor" });
  expect(await refusal(resolveActor(t.app, { bearer: token }))).toBe("unauthenticated");
});

test("a banned member learns why, but only with the right password", async () => {
  await member("marvin");
  await ban("marvin", new Date(t.clock.now().getTime() + hour), "Spam, again");
  const attempt = (password: string) =>
    openBrowser(t.app).json("/api/auth/sign-in", { identifier: "marvin", password });
  expect(reasonOf(await attempt("a wrong guess indeed"))).toBe("wrong_credentials");
  const answer = await attempt(goodPassword);
  expect(reasonOf(answer)).toBe("banned");
  expect(answer).toMatchObject({ status: 403, setCookies: [] });
  expect(JSON.stringify(answer.body)).toContain("Spam, again");
});

test("when a ban is over, old sessions stay dead, tokens work and signing in does", async () => {
  const { browser, token } = await member("merlin");
  await ban("merlin", new Date(t.clock.now().getTime() + hour));
  t.clock.advance(hour);
  expect(await browser.actor()).toEqual({ kind: "visitor" });
  expect(await resolveActor(t.app, { bearer: token })).toMatchObject({ username: "merlin" });
  await browser.json("/api/auth/sign-in", { identifier: "merlin", password: goodPassword });
  const actor = await browser.actor();
  expect(actor).toMatchObject({ username: "merlin" });
  expect((await t.as(actor).session.list()).items).toHaveLength(1);
});

test("a change of role holds from the next request on", async () => {
  const { browser } = await member("mike");
  await t.db.pool.query("update users set role = 'moderator' where username = 'mike'");
  await forget("mike");
  expect(await browser.actor()).toMatchObject({ role: "moderator" });
});

test("what happens past the API holds half a minute later", async () => {
  const { browser, token } = await member("millie");
  expect(await browser.actor()).toMatchObject({ role: "member" });
  await t.db.pool.query("update users set role = 'admin', banned_at = $1 where username = 'millie'", [t.clock.now()]);
  t.clock.advance(30_001);
  expect(await browser.actor()).toEqual({ kind: "visitor" });
  expect(await refusal(resolveActor(t.app, { bearer: token }))).toBe("unauthenticated");
});
