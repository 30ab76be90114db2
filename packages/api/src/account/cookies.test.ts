import { expect, test } from "vitest";
import { clearedSessionCookie, cookieNames, oauthCookie, readCredentials, sessionCookie } from "./cookies.ts";

const http = "http://127.0.0.1:3000";
const https = "https://clips.example.org";

test("on https, cookies are secure and no other host can set them", () => {
  expect(sessionCookie(https, "ms_x")).toBe(
    "__Host-medley_session=ms_x; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax; Secure",
  );
  expect(oauthCookie(https, "x")).toBe("__Host-medley_oauth=x; Path=/; Max-Age=600; HttpOnly; SameSite=Lax; Secure");
  expect(clearedSessionCookie(https)).toBe("__Host-medley_session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure");
});

test("on http they work as well, without what needs https", () => {
  expect(sessionCookie(http, "ms_x")).toBe("medley_session=ms_x; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax");
  expect(cookieNames(http)).toEqual({ session: "medley_session", oauth: "medley_oauth" });
});

test("cookies are found by their whole name; on https the unprotected name is nobody's", () => {
  const cookie = "xmedley_session=1; medley_session=ms_a=b ; medley_sessionx=2;medley_oauth=";
  expect(readCredentials(http, { cookie })).toEqual({ sessionToken: "ms_a=b", oauthCookie: null, bearer: null });
  expect(readCredentials(https, { cookie }).sessionToken).toBeNull();
  expect(readCredentials(https, { cookie: "__Host-medley_session=ms_a" }).sessionToken).toBe("ms_a");
  expect(readCredentials(http, {})).toEqual({ sessionToken: null, oauthCookie: null, bearer: null });
});

test.each([
  ["Bearer mt_x", "mt_x"],
  ["bearer   mt_x ", "mt_x"],
  ["Bearer", ""],
  ["Basic eDp5", null],
  ["Bearerx", null],
])("the header %j presents %j", (authorization, bearer) => {
  expect(readCredentials(http, { authorization }).bearer).toBe(bearer);
});
