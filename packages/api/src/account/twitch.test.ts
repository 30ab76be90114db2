import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { defaultConfig } from "../config.ts";
import { createTestApp, type TestApp } from "../testing/index.ts";
import type { AuthAnswer } from "./auth-answer.ts";
import { freshSignInMs, twitchFlowMs } from "./rules.ts";
import { type Browser, openBrowser, reasonOf } from "./testing/browser.ts";
import { goodPassword, signedIn } from "./testing/sign-up-given.ts";
import { type StandInUser, startTwitchStandIn, type TwitchStandIn } from "./testing/twitch-stand-in.ts";

let t: TestApp;
let twitch: TwitchStandIn;
beforeAll(async () => {
  twitch = await startTwitchStandIn(defaultConfig.publicUrl);
  t = await createTestApp({ twitch: twitch.config });
});
beforeEach(() => twitch.misbehave(null));
afterAll(async () => {
  await t.close();
  await twitch.stop();
});

const oauthCookie = "medley_oauth";
const start = async (browser: Browser, query = "") => (await browser.get(`/api/auth/twitch${query}`)).location ?? "";

async function comeBy(browser: Browser, user: StandInUser, query = ""): Promise<AuthAnswer> {
  return browser.get(twitch.approve(await start(browser, query), user));
}

const errorOf = (answer: AuthAnswer) => new URL(answer.location ?? "", "http://x").searchParams.get("error");

async function link(browser: Browser, user: StandInUser): Promise<AuthAnswer> {
  const { location = "" } = await browser.form("/api/auth/twitch", {});
  return browser.get(twitch.approve(location, user));
}

async function countUsers(): Promise<number> {
  const { rows } = await t.db.pool.query("select count(*)::int as n from users");
  return rows[0].n;
}

test("somebody new gets an account in their Twitch name, without password or address, and the way back", async () => {
  const browser = openBrowser(t.app);
  const answer = await comeBy(browser, { id: "1001", login: "clip_fan", display_name: "Clip Fan" }, "?next=/p/1%3Fa=b");
  expect(answer).toMatchObject({ status: 303, location: "/p/1?a=b", body: null });
  expect(browser.cookies.has(oauthCookie)).toBe(false);
  const actor = await browser.actor();
  expect(actor).toMatchObject({ username: "clip_fan", displayName: "Clip Fan", role: "member" });
  expect(actor).toMatchObject({ avatarUrl: expect.stringMatching(/^https:\/\/static-cdn\.jtvnw\.net\//) });
  expect(await t.as(actor).viewer.account()).toEqual({
    ...{ email: null, hasPassword: false, passwordChangedAt: null, twitchLinked: true, twitchOffered: true },
  });
});

test("the next time it is the same account, whatever they are called now", async () => {
  const first = openBrowser(t.app);
  await comeBy(first, { id: "1002", login: "before" });
  const second = openBrowser(t.app);
  await comeBy(second, { id: "1002", login: "after" });
  const [one, two] = [await first.actor(), await second.actor()];
  expect(two).toMatchObject({ id: one.kind === "member" ? one.id : "", username: "before" });
});

test("an account is never matched by a name: a taken one gets a number, a reserved one is replaced", async () => {
  const names = { ALICE: /^ALICE_\d{6}$/, moderator: /^fan_\d{6}$/ };
  for (const [login, username] of Object.entries(names)) {
    const browser = openBrowser(t.app);
    await comeBy(browser, { id: `1003${login.length}`, login });
    const actor = await browser.actor();
    expect(actor).toMatchObject({ username: expect.stringMatching(username) });
    expect(actor).not.toMatchObject({ id: t.alice.id });
  }
});

test("we ask Twitch for no more than who somebody is", async () => {
  const asked = new URL(await start(openBrowser(t.app))).searchParams;
  expect(asked.get("scope")).toBe("");
  expect(asked.get("state")).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(asked.get("code_challenge")).toMatch(/^[A-Za-z0-9_-]{43}$/);
});

test("what a browser takes along is short-lived, not for scripts, and tells Twitch nothing of the verifier", async () => {
  const browser = openBrowser(t.app);
  const location = await start(browser);
  expect(browser.lastSetCookies[0]).toMatch(
    /^medley_oauth=[A-Za-z0-9_-]+; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax$/,
  );
  expect(location).not.toContain(browser.cookies.get(oauthCookie));
});

const otherState = "A".repeat(43);
const spoiled: Record<string, (browser: Browser, address: string) => string> = {
  "another state": (_, address) => address.replace(/state=[^&]+/, `state=${otherState}`),
  "no state": (_, address) => address.replace(/&?state=[^&]+/, ""),
  "no cookie": (browser, address) => {
    browser.cookies.delete(oauthCookie);
    return address;
  },
  "a garbled cookie": (browser, address) => {
    browser.cookies.set(oauthCookie, "nonsense");
    return address;
  },
  "a cookie that was changed": (browser, address) => {
    browser.cookies.set(oauthCookie, withNext(browser, "/elsewhere"));
    return address;
  },
};

test.each(Object.entries(spoiled))("%s is refused before Twitch is asked", async (_, spoil) => {
  const browser = openBrowser(t.app);
  const before = { users: await countUsers(), requests: twitch.requests.length };
  const address = twitch.approve(await start(browser), { id: "2001" });
  const answer = await browser.get(spoil(browser, address));
  expect(answer).toMatchObject({ status: 303, location: "/sign-in?error=twitch_state" });
  expect(await browser.actor()).toEqual({ kind: "visitor" });
  expect({ users: await countUsers(), requests: twitch.requests.length }).toEqual(before);
});

function withNext(browser: Browser, next: string): string {
  const flow = JSON.parse(Buffer.from(browser.cookies.get(oauthCookie) ?? "", "base64url").toString("utf8"));
  return Buffer.from(JSON.stringify({ ...flow, next })).toString("base64url");
}

test("a state is over after ten minutes", async () => {
  const browser = openBrowser(t.app);
  const address = twitch.approve(await start(browser), { id: "2002" });
  t.clock.advance(twitchFlowMs);
  expect(errorOf(await browser.get(address))).toBe("twitch_state");
});

test("the same return works once, even with the cookie put back", async () => {
  const browser = openBrowser(t.app);
  const address = twitch.approve(await start(browser), { id: "2003" });
  const kept = browser.cookies.get(oauthCookie) ?? "";
  expect(errorOf(await browser.get(address))).toBeNull();
  for (const replaying of [browser, openBrowser(t.app)]) {
    replaying.cookies.set(oauthCookie, kept);
    expect(errorOf(await replaying.get(address))).toBe("twitch_state");
  }
});

test("another's code in one's own flow is refused by Twitch: the verifier doesn't fit", async () => {
  const attacker = openBrowser(t.app);
  const stolen = new URL(twitch.approve(await start(attacker), { id: "2004", login: "attacker" })).searchParams.get(
    "code",
  );
  const victim = openBrowser(t.app);
  const state = new URL(await start(victim)).searchParams.get("state");
  expect(errorOf(await victim.get(`/api/auth/twitch/callback?code=${stolen}&state=${state}`))).toBe("twitch_refused");
  expect(await victim.actor()).toEqual({ kind: "visitor" });
});

test("a code works once", async () => {
  const first = openBrowser(t.app);
  const address = new URL(twitch.approve(await start(first), { id: "2005" }));
  await first.get(address.href);
  const again = openBrowser(t.app);
  const state = new URL(await start(again)).searchParams.get("state") ?? "";
  address.searchParams.set("state", state);
  expect(errorOf(await again.get(address.href))).toBe("twitch_refused");
});

test("who says no at Twitch comes back to the sign-in page, and next is not forgotten", async () => {
  const browser = openBrowser(t.app);
  const state = new URL(await start(browser, "?next=/submit")).searchParams.get("state");
  const answer = await browser.get(`/api/auth/twitch/callback?error=access_denied&state=${state}`);
  expect(answer.location).toBe("/sign-in?error=twitch_denied&next=%2Fsubmit");
});

test.each([500, "not json"] as const)("Twitch in trouble (%s) is said as such", async (trouble) => {
  const browser = openBrowser(t.app);
  const address = twitch.approve(await start(browser), { id: "2006" });
  twitch.misbehave(trouble);
  expect(errorOf(await browser.get(address))).toBe("twitch_unavailable");
});

test.each(["//evil.example", "https://evil.example/", "/\\evil.example", "javascript:alert(1)"])(
  "%s is no place to go to afterwards",
  async (next) => {
    const answer = await comeBy(openBrowser(t.app), { id: "2007" }, `?next=${encodeURIComponent(next)}`);
    expect(answer.location).toBe("/");
  },
);

test("ten first sign-ins of one Twitch user at once make one account", async () => {
  const before = await countUsers();
  const browsers = Array.from({ length: 10 }, () => openBrowser(t.app));
  await Promise.all(browsers.map((browser) => comeBy(browser, { id: "2008", login: "hurried" })));
  const actors = await Promise.all(browsers.map((browser) => browser.actor()));
  expect(new Set(actors.map((actor) => (actor.kind === "member" ? actor.id : "none"))).size).toBe(1);
  expect(await countUsers()).toBe(before + 1);
});

test("signing in by Twitch ends the browser's former session", async () => {
  const browser = await signedIn(t.app, "former");
  const old = openBrowser(t.app);
  old.cookies.set("medley_session", browser.cookies.get("medley_session") ?? "");
  await comeBy(browser, { id: "2009", login: "latter" });
  expect(await browser.actor()).toMatchObject({ username: "latter" });
  expect(await old.actor()).toEqual({ kind: "visitor" });
});

test("a banned member doesn't come in by Twitch either", async () => {
  await comeBy(openBrowser(t.app), { id: "2010", login: "outlaw" });
  await t.db.pool.query("update users set banned_at = $1 where username = 'outlaw'", [t.clock.now()]);
  const browser = openBrowser(t.app);
  expect(errorOf(await comeBy(browser, { id: "2010" }))).toBe("banned");
  expect(await browser.actor()).toEqual({ kind: "visitor" });
});

test("members link a Twitch user to their account and can sign in by it from then on", async () => {
  const browser = await signedIn(t.app, "linker");
  expect((await link(browser, { id: "3001" })).location).toBe("/settings?changed=twitch");
  const other = openBrowser(t.app);
  await comeBy(other, { id: "3001", login: "whatever" });
  expect(await other.actor()).toMatchObject({ username: "linker" });
});

test("a Twitch user belongs to one account, and an account to one Twitch user", async () => {
  const browser = await signedIn(t.app, "second_linker");
  expect((await link(browser, { id: "3001" })).location).toBe("/settings?error=twitch_taken");
  await link(browser, { id: "3002" });
  expect(errorOf(await link(browser, { id: "3003" }))).toBe("twitch_linked");
});

test("linking takes a recent sign-in, the member who began it, and a POST", async () => {
  const browser = await signedIn(t.app, "third_linker");
  const { location = "" } = await browser.form("/api/auth/twitch", {});
  const address = twitch.approve(location, { id: "3004" });
  await browser.json("/api/auth/sign-in", { identifier: "linker", password: goodPassword });
  expect(errorOf(await browser.get(address))).toBe("twitch_state");

  t.clock.advance(freshSignInMs + 1);
  expect(errorOf(await link(browser, { id: "3004" }))).toBe("sign_in_again");
  expect(reasonOf(await openBrowser(t.app).json("/api/auth/twitch", {}))).toBe("unauthenticated");

  await comeBy(browser, { id: "3004", login: "by_get" });
  expect(await browser.actor()).toMatchObject({ username: "by_get" });
});

test("somebody without a password sets one soon after signing in, and not later", async () => {
  const browser = openBrowser(t.app);
  await comeBy(browser, { id: "3005", login: "passwordless" });
  t.clock.advance(freshSignInMs + 1);
  const set = () => browser.json("/api/auth/password", { newPassword: "seven tin whistles at dawn" });
  expect(reasonOf(await set())).toBe("sign_in_again");
  expect(
    reasonOf(await browser.json("/api/auth/sign-in", { identifier: "passwordless", password: goodPassword })),
  ).toBe("wrong_credentials");
  await comeBy(browser, { id: "3005" });
  expect((await set()).status).toBe(200);
  const other = openBrowser(t.app);
  await other.json("/api/auth/sign-in", { identifier: "passwordless", password: "seven tin whistles at dawn" });
  expect(await other.actor()).toMatchObject({ username: "passwordless" });
});

test("without credentials there is no way by Twitch", async () => {
  const plain = await createTestApp();
  try {
    const browser = openBrowser(plain.app);
    expect((await browser.get("/api/auth/twitch")).location).toBe("/sign-in?error=not_found");
    expect((await browser.get("/api/auth/twitch/callback?code=x&state=y")).location).toBe("/sign-in?error=not_found");
  } finally {
    await plain.close();
  }
});
