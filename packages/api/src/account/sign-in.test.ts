import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createTestApp, statementsOf, type TestApp } from "../testing/index.ts";
import { lockout } from "./rules.ts";
import { type Browser, openBrowser, reasonOf } from "./testing/browser.ts";
import { goodPassword, signedIn } from "./testing/sign-up-given.ts";

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp();
  await signedIn(t.app, "trent");
});
afterEach(() => t.db.pool.query("delete from sign_in_failures"));
afterAll(() => t.close());

const wrong = "a wrong guess indeed";
const signIn = (identifier: string, password: string, browser: Browser = openBrowser(t.app)) =>
  browser.json("/api/auth/sign-in", { identifier, password });
const reason = async (identifier: string, password: string) => reasonOf(await signIn(identifier, password)) ?? "in";
const repeat = (times: number, identifier: string, password = wrong) =>
  Promise.all(Array.from({ length: times }, () => reason(identifier, password)));

const unknown = "nobody-here";
const everybody = ["trent", "trent@example.org", unknown, "nobody@example.org"];

test("a wrong password and an unknown name or address are answered alike, by as many statements", async () => {
  const answers = [];
  for (const identifier of everybody) {
    let answer: unknown;
    const statements = await statementsOf(async () => {
      answer = await signIn(identifier, wrong);
    });
    answers.push({ answer, statements });
  }
  expect(answers[0]).toMatchObject({ answer: { status: 401, setCookies: [] }, statements: 2 });
  for (const each of answers) expect(each).toEqual(answers[0]);
});

test("unknown names take as long as known ones", async () => {
  const times = new Map(everybody.map((identifier) => [identifier, [] as number[]]));
  for (let round = 0; round < 12; round += 1) {
    await t.db.pool.query("delete from sign_in_failures");
    for (const [identifier, measured] of times) {
      const started = performance.now();
      await signIn(identifier, wrong);
      measured.push(performance.now() - started);
    }
  }
  // The lower quartile: what other work on the machine adds is not the product's.
  const typical = [...times.values()].map((measured) => measured.sort((a, b) => a - b)[3] ?? 0);
  expect(Math.max(...typical) / Math.min(...typical)).toBeLessThan(3);
});

test.each(everybody)("after five wrong passwords %s is locked for fifteen minutes, told alike", async (identifier) => {
  for (let tries = 0; tries < lockout.limit; tries += 1) {
    expect(await reason(identifier, wrong)).toBe("wrong_credentials");
  }
  const locked = await signIn(identifier, goodPassword);
  expect(locked).toEqual({
    status: 429,
    setCookies: [],
    body: {
      error: {
        message: "Too many wrong passwords. Try again in 15 minutes.",
        data: {
          ...{ code: "rate_limited", httpStatus: 429, path: "/api/auth/sign-in", requestId: "test" },
          facts: { reason: "locked", retryAfterSeconds: 900 },
        },
      },
    },
  });
  t.clock.advance(lockout.lockMs - 1);
  expect(await reason(identifier, wrong)).toBe("locked");
  t.clock.advance(1);
  expect(await reason(identifier, wrong)).toBe("wrong_credentials");
});

test("the lock ends after fifteen minutes even if somebody keeps guessing", async () => {
  await repeat(5, "trent");
  for (let minutes = 0; minutes < 15; minutes += 5) {
    expect(await reason("trent", wrong)).toBe("locked");
    t.clock.advance(5 * 60_000);
  }
  expect(await reason("trent", goodPassword)).toBe("in");
});

test("a right password in between starts the count anew, and so does a day", async () => {
  await repeat(4, "trent");
  expect(await reason("trent", goodPassword)).toBe("in");
  await repeat(4, "trent");
  t.clock.advance(lockout.forgetMs + 1);
  expect(await repeat(4, "trent")).not.toContain("locked");
  expect(await reason("trent", goodPassword)).toBe("in");
});

test("guesses at name and address count together, and the lock doesn't tell whose address it is", async () => {
  await repeat(3, "trent");
  await repeat(2, "trent@example.org");
  expect(await reason("trent", goodPassword)).toBe("wrong_credentials");
  expect(await reason("trent@example.org", goodPassword)).toBe("wrong_credentials");
  t.clock.advance(lockout.lockMs);
  expect(await reason("trent@example.org", goodPassword)).toBe("in");
});

test.each(everybody)("of forty parallel guesses at %s only five are checked", async (identifier) => {
  const reasons = await repeat(40, identifier);
  expect(reasons.filter((each) => each === "wrong_credentials")).toHaveLength(5);
  expect(reasons.filter((each) => each === "locked")).toHaveLength(35);
});

test("the right password among parallel guesses helps only if it is one of the first five", async () => {
  await repeat(5, "trent");
  expect(await repeat(20, "trent", goodPassword)).toEqual(Array.from({ length: 20 }, () => "locked"));
});

test("parallel sign-ins of one member end in sessions or in a refusal, never in an error", async () => {
  const statuses = await Promise.all(
    Array.from({ length: 20 }, async () => (await signIn("trent", goodPassword)).status),
  );
  expect(statuses).toContain(200);
  for (const status of statuses) expect([200, 429]).toContain(status);
});

test("one member's lock is nobody else's", async () => {
  await repeat(6, unknown);
  expect(await reason("trent", goodPassword)).toBe("in");
});

test.each([
  { identifier: "trent" },
  { identifier: "", password: goodPassword },
  { identifier: "tr\u0000ent", password: goodPassword },
  { identifier: "trent", password: goodPassword, role: "admin" },
  { identifier: { $ne: "" }, password: goodPassword },
  ["trent", goodPassword],
  "trent",
  undefined,
])("%o is not understood", async (body) => {
  expect((await openBrowser(t.app).json("/api/auth/sign-in", body)).status).toBe(400);
});

test("a flood waits in a bounded queue and is turned away beyond it", async () => {
  const answers = await Promise.all(Array.from({ length: 150 }, (_, index) => signIn(`flood-${index}`, wrong)));
  const statuses = answers.map((answer) => answer.status);
  expect(statuses.filter((status) => status === 401).length).toBeGreaterThanOrEqual(60);
  expect(statuses).toContain(503);
  expect(await reason("trent", goodPassword)).toBe("in");
});

test("five sign-ins a minute from one address are enough", async () => {
  const strict = await createTestApp({ limits: { signIn: "5/min" } });
  try {
    const browser = openBrowser(strict.app);
    const body = { identifier: "somebody", password: wrong };
    for (let tries = 0; tries < 5; tries += 1)
      await browser.json("/api/auth/sign-in", { ...body, identifier: `n${tries}` });
    const refused = await browser.json("/api/auth/sign-in", body);
    expect(refused).toMatchObject({ status: 429, limit: { limit: 5, remaining: 0 } });
    expect((await openBrowser(strict.app, { ip: "192.0.2.9" }).json("/api/auth/sign-in", body)).status).toBe(401);
  } finally {
    await strict.close();
  }
});
