import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../testing/index.ts";
import { authRouteNames } from "./auth-routes.ts";
import { openBrowser, reasonOf } from "./testing/browser.ts";
import { goodPassword, signedIn } from "./testing/sign-up-given.ts";

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp();
  await signedIn(t.app, "wendy");
});
afterAll(() => t.close());

const right = { identifier: "wendy", password: goodPassword };

test("these are all the routes there are", () => {
  expect(authRouteNames).toEqual([
    "POST /api/auth/sign-up",
    "POST /api/auth/sign-in",
    "POST /api/auth/sign-out",
    "POST /api/auth/password",
    "GET /api/auth/twitch",
    "POST /api/auth/twitch",
    "GET /api/auth/twitch/callback",
  ]);
});

test("without scripts, forms lead from page to page", async () => {
  const browser = openBrowser(t.app);
  const fields = { username: "yolanda", email: "yolanda@example.org", password: goodPassword, next: "/submit" };
  const up = await browser.form("/api/auth/sign-up", fields);
  expect(up).toEqual({ status: 303, body: null, setCookies: [], location: "/sign-in?joined=yolanda&next=%2Fsubmit" });
  const into = await browser.form("/api/auth/sign-in", {
    identifier: "yolanda",
    password: goodPassword,
    next: "/submit",
  });
  expect(into).toMatchObject({ status: 303, body: null, location: "/submit" });
  expect(await browser.actor()).toMatchObject({ username: "yolanda" });
  const changed = await browser.form("/api/auth/password", {
    currentPassword: goodPassword,
    newPassword: "seven tin whistles at dawn",
  });
  expect(changed.location).toBe("/settings?changed=password");
  expect((await browser.form("/api/auth/sign-out", {})).location).toBe("/");
  expect(await browser.actor()).toEqual({ kind: "visitor" });
});

test("a form that fails leads back to it, with the reason, the field, and where to go next", async () => {
  const browser = openBrowser(t.app);
  const wrong = await browser.form("/api/auth/sign-in", {
    ...right,
    password: "a wrong guess indeed",
    next: "/p/1?a=b",
  });
  expect(wrong.location).toBe("/sign-in?error=wrong_credentials&next=%2Fp%2F1%3Fa%3Db");
  const taken = await browser.form("/api/auth/sign-up", {
    username: "wendy",
    email: "w@example.org",
    password: goodPassword,
  });
  expect(taken.location).toBe("/sign-up?error=username_taken&field=username");
  const out = await browser.form("/api/auth/password", { currentPassword: "x", newPassword: goodPassword });
  expect(out.location).toBe("/settings?error=unauthenticated");
});

test("what was typed never travels in an address", async () => {
  const browser = openBrowser(t.app);
  const fields = { username: "ab", email: "typed@example.org", password: goodPassword };
  const { location } = await browser.form("/api/auth/sign-up", fields);
  expect(location).toBe("/sign-up?error=invalid&field=username");
});

test.each([
  "//evil.example",
  "https://evil.example",
  "/\\evil.example",
  "/.//evil.example",
  "/\t/evil.example",
  "/api/auth/twitch",
])("a form's next %j leads home", async (next) => {
  expect((await openBrowser(t.app).form("/api/auth/sign-in", { ...right, next })).location).toBe("/");
});

test("a form can no more bring fields of its own than JSON can", async () => {
  const fields = { username: "zed", email: "zed@example.org", password: goodPassword, role: "admin" };
  expect((await openBrowser(t.app).form("/api/auth/sign-up", fields)).location).toBe("/sign-up?error=invalid");
});

test("JSON has no next: an unknown field is refused", async () => {
  expect((await openBrowser(t.app).json("/api/auth/sign-in", { ...right, next: "/" })).status).toBe(400);
});

test("an unknown address or method answers like any missing page", async () => {
  const browser = openBrowser(t.app);
  for (const answer of [
    await browser.json("/api/auth/reset", {}),
    await browser.json("/api/auth/constructor", {}),
    await browser.get("/api/auth/sign-in"),
    await browser.get("/api/auth/sign-out"),
  ]) {
    expect(reasonOf(answer)).toBe("not_found");
    expect(answer.status).toBe(404);
  }
});

test("a bug is not turned into an answer here: the edge logs it once", async () => {
  const broken = { ...t.app, limits: { consume: () => Promise.reject(new Error("a bug")) } };
  await expect(openBrowser(broken).json("/api/auth/sign-in", right)).rejects.toThrow("a bug");
});
