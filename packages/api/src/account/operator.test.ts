import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../testing/index.ts";
import { createAdmin } from "./create-admin.ts";
import { resetPassword } from "./reset-password.ts";
import { resolveActor } from "./resolve-actor.ts";
import { openBrowser, reasonOf, refusal } from "./testing/browser.ts";
import { goodPassword, signedIn } from "./testing/sign-up-given.ts";

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());

const newPassword = "seven tin whistles at dawn";
const signIn = (identifier: string, password: string) =>
  openBrowser(t.app).json("/api/auth/sign-in", { identifier, password });

async function audited(action: string): Promise<string[]> {
  const { rows } = await t.db.pool.query<{ username: string }>(
    "select u.username from audit_events a join users u on u.id::text = a.target_id where action = $1 and actor_id is null",
    [action],
  );
  return rows.map(({ username }) => username);
}

test("the operator makes an admin, under a reserved name if they like, and the log says so", async () => {
  await createAdmin(t.app, { username: "admin", email: null, password: goodPassword });
  const browser = openBrowser(t.app);
  await browser.json("/api/auth/sign-in", { identifier: "admin", password: goodPassword });
  expect(await browser.actor()).toMatchObject({ username: "admin", role: "admin" });
  expect(await audited("account.createAdmin")).toEqual(["admin"]);
});

test("what is taken or unfit is refused, and nothing is made of it", async () => {
  await createAdmin(t.app, { username: "boss", email: "boss@example.org", password: goodPassword });
  const attempts = [
    { username: "BOSS", email: null, password: goodPassword },
    { username: "boss2", email: "Boss@Example.org", password: goodPassword },
    { username: "no name", email: null, password: goodPassword },
    { username: "boss3", email: "nowhere", password: goodPassword },
    { username: "boss4", email: null, password: "short" },
    { username: "boss5", email: null, password: "boss5-is-my-name" },
  ];
  const refusals = [];
  for (const attempt of attempts) refusals.push(await refusal(createAdmin(t.app, attempt)));
  expect(refusals).toEqual([
    "username_taken",
    "email_taken",
    "invalid",
    "invalid",
    "invalid",
    "password_contains_name",
  ]);
  const { rows } = await t.db.pool.query("select username from users where lower(username) like 'boss%'");
  expect(rows).toEqual([{ username: "boss" }]);
});

test("a reset sets a password, ends sessions, lifts a lock, and keeps tokens unless told otherwise", async () => {
  const browser = await signedIn(t.app, "forgetful");
  const { token } = await t.as(await browser.actor()).token.create({ name: "script", scope: "read" });
  for (const identifier of ["forgetful", "forgetful@example.org"]) {
    for (let tries = 0; tries < 6; tries += 1) await signIn(identifier, "a wrong guess indeed");
    expect(reasonOf(await signIn(identifier, goodPassword))).toBe("locked");
  }
  await resetPassword(t.app, { username: "FORGETFUL", password: newPassword, revokeTokens: false });
  expect(await browser.actor()).toEqual({ kind: "visitor" });
  for (const identifier of ["forgetful", "forgetful@example.org"]) {
    expect(reasonOf(await signIn(identifier, goodPassword))).toBe("wrong_credentials");
    expect((await signIn(identifier, newPassword)).status).toBe(200);
  }
  expect(await resolveActor(t.app, { bearer: token })).toMatchObject({ username: "forgetful" });
  await resetPassword(t.app, { username: "forgetful", password: goodPassword, revokeTokens: true });
  expect(await refusal(resolveActor(t.app, { bearer: token }))).toBe("unauthenticated");
  expect(await audited("account.resetPassword")).toEqual(["forgetful", "forgetful"]);
});

test("it gives a password to an account that had none, and refuses what there isn't", async () => {
  await resetPassword(t.app, { username: "alice", password: newPassword, revokeTokens: false });
  expect((await signIn("alice", newPassword)).status).toBe(200);
  expect(await refusal(resetPassword(t.app, { username: "nobody", password: newPassword, revokeTokens: false }))).toBe(
    "not_found",
  );
});
