import { afterAll, beforeAll, expect, test } from "vitest";
import { sessionLife } from "../account/rules.ts";
import { newSecret } from "../account/secret.ts";
import { type Browser, openBrowser, refusal } from "../account/testing/browser.ts";
import { goodPassword, signedIn } from "../account/testing/sign-up-given.ts";
import { createTestApp, statementsOf, type TestApp } from "../testing/index.ts";

let t: TestApp;
let oscar: Browser;
let peggy: Browser;
beforeAll(async () => {
  t = await createTestApp();
  oscar = await signedIn(t.app, "oscar");
  peggy = await signedIn(t.app, "peggy");
});
afterAll(() => t.close());

const cookie = "medley_session";
const call = async (browser: Browser) => t.as(await browser.actor());
const kind = async (browser: Browser) => (await browser.actor()).kind;

/** The same browser's cookies in the hands of somebody else. */
function copyOf(browser: Browser): Browser {
  const copy = openBrowser(t.app);
  for (const [name, value] of browser.cookies) copy.cookies.set(name, value);
  return copy;
}

async function signInAgain(browser: Browser, identifier: string): Promise<void> {
  const { status } = await browser.json("/api/auth/sign-in", { identifier, password: goodPassword });
  expect(status).toBe(200);
}

test("a session is found in one statement, again in none, and a form that can't be one in none", async () => {
  t.clock.advance(31_000);
  expect(await statementsOf(() => oscar.actor())).toBe(1);
  expect(await statementsOf(() => oscar.actor())).toBe(0);
  const made = openBrowser(t.app);
  made.cookies.set(cookie, "ms_short");
  expect(await statementsOf(() => made.actor())).toBe(0);
  expect(await kind(made)).toBe("visitor");
});

test("a token nobody gave out makes a visitor", async () => {
  const made = openBrowser(t.app);
  made.cookies.set(cookie, newSecret("session"));
  expect(await kind(made)).toBe("visitor");
});

test("signing in gives a new token whatever the browser held, and ends what it held", async () => {
  const victim = openBrowser(t.app);
  const planted = newSecret("session");
  victim.cookies.set(cookie, planted);
  await signInAgain(victim, "peggy");
  expect(victim.cookies.get(cookie)).not.toBe(planted);

  const before = copyOf(victim);
  await signInAgain(victim, "peggy");
  expect(await kind(before)).toBe("visitor");
  expect(await kind(victim)).toBe("member");
});

test("another member's session in the browser ends at sign-in; their other sessions stay", async () => {
  const shared = openBrowser(t.app);
  await signInAgain(shared, "oscar");
  const left = copyOf(shared);
  await signInAgain(shared, "peggy");
  expect(await kind(left)).toBe("visitor");
  expect(await oscar.actor()).toMatchObject({ username: "oscar" });
});

test("a wrong password leaves the browser's session as it is", async () => {
  const browser = openBrowser(t.app);
  await signInAgain(browser, "peggy");
  await browser.json("/api/auth/sign-in", { identifier: "peggy", password: "a wrong guess indeed" });
  expect(await browser.actor()).toMatchObject({ username: "peggy" });
});

test("signing out ends the session at once, for a copied cookie too, and can be repeated", async () => {
  const browser = openBrowser(t.app);
  await signInAgain(browser, "peggy");
  const copy = copyOf(browser);
  for (let times = 0; times < 2; times += 1) {
    expect((await browser.json("/api/auth/sign-out", {})).status).toBe(200);
    expect(browser.lastSetCookies).toEqual(["medley_session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"]);
  }
  expect(await kind(copy)).toBe("visitor");
});

test("members list their own sessions, see which is this one, and end one or all others at once", async () => {
  const phone = openBrowser(t.app, { ip: "203.0.113.5", userAgent: "Phone" });
  const tablet = openBrowser(t.app, { userAgent: "x".repeat(1000) });
  for (const browser of [phone, tablet]) {
    t.clock.advance(1000);
    await signInAgain(browser, "oscar");
  }
  const { items } = await (await call(phone)).session.list();
  expect(items.map((item) => [item.userAgent.slice(0, 5), item.current])).toEqual([
    ["xxxxx", false],
    ["Phone", true],
    ["Test ", false],
  ]);
  expect(items[1]).toMatchObject({ ip: "203.0.113.5", expiresAt: expect.stringMatching(/Z$/) });
  expect(items[0]?.userAgent).toHaveLength(300);

  const [of] = items;
  expect(await refusal((await call(peggy)).session.revoke({ id: of?.id ?? "" }))).toBe("not_found");
  expect(await kind(tablet)).toBe("member");
  expect(await (await call(phone)).session.revoke({ id: of?.id ?? "" })).toEqual({ revoked: 1 });
  expect(await kind(tablet)).toBe("visitor");

  expect(await (await call(phone)).session.revokeOthers()).toEqual({ revoked: 1 });
  expect(await kind(oscar)).toBe("visitor");
  expect(await kind(phone)).toBe("member");
  expect(await kind(peggy)).toBe("member");
  oscar = phone;
});

test("a session lives thirty days after its last use, noted once an hour, and a year at most", async () => {
  const browser = openBrowser(t.app);
  await signInAgain(browser, "peggy");
  const seen = async () => {
    const { items } = await (await call(browser)).session.list();
    return items.find((item) => item.current)?.lastSeenAt;
  };
  const first = await seen();
  t.clock.advance(sessionLife.noteMs - 1);
  expect(await seen()).toBe(first);
  // Found again half a minute later at the latest, and noted then.
  t.clock.advance(30_000);
  expect(await seen()).toBe(t.clock.now().toISOString());

  const began = t.clock.now().getTime();
  while (t.clock.now().getTime() - began < sessionLife.longestMs - sessionLife.idleMs) {
    t.clock.advance(sessionLife.idleMs - 1);
    expect(await kind(browser)).toBe("member");
  }
  t.clock.advance(sessionLife.idleMs - 1);
  expect(await kind(browser)).toBe("visitor");
});

test("an unused session is over after thirty days", async () => {
  const browser = openBrowser(t.app);
  await signInAgain(browser, "peggy");
  t.clock.advance(sessionLife.idleMs);
  expect(await kind(browser)).toBe("visitor");
});

test("a member keeps the newest hundred sessions", async () => {
  const id = (await t.member("many")).id;
  const row = `insert into sessions (id, token_hash, user_id, created_at, expires_at)
    select gen_random_uuid(), sha256(n::text::bytea), $1, $2::timestamptz - n * interval '1 minute', $2::timestamptz + interval '1 day'
    from generate_series(1, 150) n`;
  await t.db.pool.query(row, [id, t.clock.now()]);
  await t.db.pool.query(
    "insert into credentials (user_id, password_hash) select $1, password_hash from credentials c join users u on u.id = c.user_id where u.username = 'peggy'",
    [id],
  );
  const browser = openBrowser(t.app);
  await signInAgain(browser, "many");
  const { items } = await (await call(browser)).session.list();
  expect(items).toHaveLength(100);
  expect(items.filter((item) => item.current)).toHaveLength(1);
  const { rows } = await t.db.pool.query("select count(*)::int as n from sessions where user_id = $1", [id]);
  expect(rows).toEqual([{ n: 100 }]);
});
