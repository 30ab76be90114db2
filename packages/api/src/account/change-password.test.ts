import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../testing/index.ts";
import { resolveActor } from "./resolve-actor.ts";
import { lockout } from "./rules.ts";
import { type Browser, openBrowser, reasonOf } from "./testing/browser.ts";
import { goodPassword, signedIn } from "./testing/sign-up-given.ts";

let t: TestApp;
let count = 0;
let name: string;
let here: Browser;
let elsewhere: Browser;

beforeAll(async () => {
  t = await createTestApp();
});
beforeEach(async () => {
  count += 1;
  name = `walter${count}`;
  here = await signedIn(t.app, name);
  elsewhere = openBrowser(t.app);
  await signIn(elsewhere, goodPassword);
});
afterEach(() => t.db.pool.query("delete from sign_in_failures"));
afterAll(() => t.close());

const newPassword = "seven tin whistles at dawn";
const signIn = (browser: Browser, password: string) =>
  browser.json("/api/auth/sign-in", { identifier: name, password });
const change = (browser: Browser, currentPassword: string, to = newPassword) =>
  browser.json("/api/auth/password", { currentPassword, newPassword: to });

test("a change ends every session, gives this browser a new one, and keeps API tokens", async () => {
  const { token } = await t.as(await here.actor()).token.create({ name: "kept", scope: "read" });
  const old = here.cookies.get("medley_session");
  expect((await change(here, goodPassword)).status).toBe(200);
  expect(here.cookies.get("medley_session")).not.toBe(old);
  expect(await resolveActor(t.app, { sessionToken: old ?? "" })).toEqual({ kind: "visitor" });
  expect(await elsewhere.actor()).toEqual({ kind: "visitor" });
  expect(await here.actor()).toMatchObject({ username: name });
  expect(await resolveActor(t.app, { bearer: token })).toMatchObject({ username: name });
});

test("afterwards the new password is right and the old one wrong", async () => {
  await change(here, goodPassword);
  expect(reasonOf(await signIn(openBrowser(t.app), goodPassword))).toBe("wrong_credentials");
  expect((await signIn(openBrowser(t.app), newPassword)).status).toBe(200);
});

test("a wrong current password changes nothing, and five lock the change but not the sign-in", async () => {
  for (let tries = 0; tries < lockout.limit; tries += 1) {
    expect(reasonOf(await change(here, "a wrong guess indeed"))).toBe("wrong_password");
  }
  expect(reasonOf(await change(here, goodPassword))).toBe("locked");
  expect((await signIn(openBrowser(t.app), goodPassword)).status).toBe(200);
  expect(await elsewhere.actor()).toMatchObject({ username: name });
  t.clock.advance(lockout.lockMs);
  expect((await change(here, goodPassword)).status).toBe(200);
});

test("a lock made by strangers doesn't keep the member from changing the password", async () => {
  for (let tries = 0; tries < 6; tries += 1) await signIn(openBrowser(t.app), "a wrong guess indeed");
  expect((await change(here, goodPassword)).status).toBe(200);
  expect(
    (await openBrowser(t.app).json("/api/auth/sign-in", { identifier: `${name}@example.org`, password: newPassword }))
      .status,
  ).toBe(200);
});

test("left out, the current password is not taken for none", async () => {
  expect(reasonOf(await here.json("/api/auth/password", { newPassword }))).toBe("wrong_password");
});

test("a weak new password is refused", async () => {
  expect(reasonOf(await change(here, goodPassword, `${name}-is-me`))).toBe("password_contains_name");
  expect(reasonOf(await change(here, goodPassword, "too short"))).toBe("invalid");
});

test("a visitor changes nobody's password", async () => {
  expect(reasonOf(await change(openBrowser(t.app), goodPassword))).toBe("unauthenticated");
});

test("of two changes at once one wins, and the other browser is signed out", async () => {
  const answers = await Promise.all([
    change(here, goodPassword, "first of these two words"),
    change(elsewhere, goodPassword, "second of these two words"),
  ]);
  const reasons = answers.map((answer) => (answer.status === 200 ? "won" : reasonOf(answer)));
  expect(reasons.filter((reason) => reason === "won")).toHaveLength(1);
  expect(["password_changed", "wrong_password", "unauthenticated"]).toContain(
    reasons.find((reason) => reason !== "won"),
  );
  const kinds = [(await here.actor()).kind, (await elsewhere.actor()).kind];
  expect(kinds.sort()).toEqual(["member", "visitor"]);
});

test("a sign-in by the old password never outlives a change made meanwhile", async () => {
  const browsers = Array.from({ length: 4 }, () => openBrowser(t.app));
  const [changed] = await Promise.all([
    change(here, goodPassword),
    ...browsers.map((browser) => signIn(browser, goodPassword)),
  ]);
  expect(changed.status).toBe(200);
  for (const browser of browsers) expect(await browser.actor()).toEqual({ kind: "visitor" });
  expect(await here.actor()).toMatchObject({ username: name });
});
