import { expect } from "vitest";
import { post } from "./send.ts";

/** The password of everybody made here. */
export const testPassword = "correct horse battery";

/** Makes a member by the real routes and answers the cookie that a browser would hold. */
export async function signUpAndIn(url: string, username: string): Promise<string> {
  const password = testPassword;
  const signedUp = await post(url, "/api/auth/sign-up", { username, email: `${username}@example.org`, password });
  expect(signedUp.status, signedUp.body).toBe(200);
  const signedIn = await post(url, "/api/auth/sign-in", { identifier: username, password });
  expect(signedIn.status, signedIn.body).toBe(200);
  const [cookie = ""] = signedIn.headers["set-cookie"] ?? [];
  return cookie.slice(0, cookie.indexOf(";"));
}
