import type { App } from "../../context.ts";
import { type Browser, openBrowser } from "./browser.ts";

export const goodPassword = "violet kettle under moss";

/** Signs somebody up and in, through the routes. */
export async function signedIn(
  app: App,
  username: string,
  given: { password?: string; ip?: string } = {},
): Promise<Browser> {
  const { password = goodPassword, ip } = given;
  const browser = openBrowser(app, ip ? { ip } : {});
  const up = await browser.json("/api/auth/sign-up", { username, email: `${username}@example.org`, password });
  const into = await browser.json("/api/auth/sign-in", { identifier: username, password });
  if (up.status !== 200 || into.status !== 200) throw new Error(`${username}: ${up.status}, ${into.status}`);
  return browser;
}
