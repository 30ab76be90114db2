import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../testing/index.ts";
import { hashSecret } from "./secret.ts";
import { openBrowser } from "./testing/browser.ts";
import { dump } from "./testing/dump.ts";
import { goodPassword, signedIn } from "./testing/sign-up-given.ts";

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());

/** The ways a secret's bytes could lie in a row: as they are, or in hex as PostgreSQL prints bytes. */
const spellings = (secret: string) => [
  secret,
  secret.slice(3),
  Buffer.from(secret).toString("hex"),
  Buffer.from(secret.slice(3), "base64url").toString("hex"),
];

test("neither passwords nor session or API tokens lie in the database, only what they hash to", async () => {
  const browser = await signedIn(t.app, "sybil");
  const session = browser.cookies.get("medley_session") ?? "";
  const { token } = await t.as(await browser.actor()).token.create({ name: "script", scope: "write" });
  await openBrowser(t.app).json("/api/auth/sign-in", { identifier: "sybil", password: "a wrong guess indeed" });
  const held = await dump(t.db);
  for (const secret of [session, token, `-- ${goodPassword}`, "-- a wrong guess indeed"]) {
    for (const spelling of spellings(secret)) expect(held).not.toContain(spelling);
  }
  expect(held).toContain(hashSecret(session).toString("hex"));
  expect(held).toContain(hashSecret(token).toString("hex"));
  expect(held).toContain("$argon2id$v=19$m=19456,t=2,p=1$");
});

test("what was typed at sign-in is not kept in the clear either", async () => {
  await openBrowser(t.app).json("/api/auth/sign-in", {
    identifier: "secret-address@example.org",
    password: "a wrong one",
  });
  expect(await dump(t.db)).not.toContain("secret-address");
});

test("equal passwords have different hashes", async () => {
  await signedIn(t.app, "twin_one");
  await signedIn(t.app, "twin_two");
  const { rows } = await t.db.pool.query<{ hash: string }>(
    "select password_hash as hash from credentials c join users u on u.id = c.user_id where username like 'twin%'",
  );
  expect(new Set(rows.map(({ hash }) => hash)).size).toBe(2);
});

test("no answer about a member holds what is private to them", async () => {
  const browser = await signedIn(t.app, "private_person");
  await t.db.pool.query(
    "update profiles set ban_reason = 'was once warned' from users where id = user_id and username = 'private_person'",
  );
  const own = t.as(await browser.actor());
  await own.profile.update({ bio: "Hello", nsfw: "show" });
  const asked = [
    await t.visitor.profile.get({ username: "private_person" }),
    await t.admin.call.profile.get({ username: "private_person" }),
    await own.profile.get({ username: "private_person" }),
    await own.viewer.me(),
    await own.session.list(),
    await own.token.list(),
  ];
  const words = JSON.stringify(asked);
  for (const secret of [
    "private_person@",
    "argon2",
    "was once warned",
    "hash",
    browser.cookies.get("medley_session") ?? "",
  ]) {
    expect(words).not.toContain(secret);
  }
  expect(await own.viewer.account()).toMatchObject({ email: "private_person@example.org", hasPassword: true });
});
