import { sessionLife, twitchFlowMs } from "./rules.ts";

/** Cookies of the site at `publicUrl`. On https their names begin with `__Host-`: no other host can set them. */
export function cookieNames(publicUrl: string): { session: string; oauth: string } {
  const prefix = isHttps(publicUrl) ? "__Host-" : "";
  return { session: `${prefix}medley_session`, oauth: `${prefix}medley_oauth` };
}

/** Set-Cookie for a new session. It outlives the session, whose end the server decides. */
export function sessionCookie(publicUrl: string, token: string): string {
  return cookie(publicUrl, cookieNames(publicUrl).session, token, sessionLife.longestMs);
}

export function clearedSessionCookie(publicUrl: string): string {
  return cookie(publicUrl, cookieNames(publicUrl).session, "", 0);
}

/** Set-Cookie for the way to Twitch and back. */
export function oauthCookie(publicUrl: string, value: string): string {
  return cookie(publicUrl, cookieNames(publicUrl).oauth, value, twitchFlowMs);
}

export function clearedOauthCookie(publicUrl: string): string {
  return cookie(publicUrl, cookieNames(publicUrl).oauth, "", 0);
}

/** What a request presents: the value of each of our cookies and the API token, null where there is none. */
export interface Credentials {
  sessionToken: string | null;
  oauthCookie: string | null;
  bearer: string | null;
}

/** Reads `Cookie` and `Authorization`. Another scheme than Bearer is somebody else's (a proxy's) and ignored. */
export function readCredentials(
  publicUrl: string,
  headers: { cookie?: string | null | undefined; authorization?: string | null | undefined },
): Credentials {
  const names = cookieNames(publicUrl);
  const bearer = /^bearer(?: +(.*))?$/i.exec(headers.authorization?.trim() ?? "");
  return {
    sessionToken: findCookie(headers.cookie ?? "", names.session),
    oauthCookie: findCookie(headers.cookie ?? "", names.oauth),
    bearer: bearer ? (bearer[1] ?? "").trim() : null,
  };
}

function findCookie(header: string, name: string): string | null {
  for (const pair of header.split(";")) {
    const [key = "", ...value] = pair.split("=");
    if (key.trim() === name) return value.join("=").trim() || null;
  }
  return null;
}

/** Lax: sent when somebody follows a link to us or comes back from Twitch, never with another site's POST. */
function cookie(publicUrl: string, name: string, value: string, lifeMs: number): string {
  const secure = isHttps(publicUrl) ? "; Secure" : "";
  return `${name}=${value}; Path=/; Max-Age=${Math.floor(lifeMs / 1000)}; HttpOnly; SameSite=Lax${secure}`;
}

function isHttps(publicUrl: string): boolean {
  return new URL(publicUrl).protocol === "https:";
}
