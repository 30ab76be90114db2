import type { Logger } from "pino";
import { z } from "zod";
import type { TwitchConfig } from "../config.ts";
import { ProductError, unavailable } from "../errors.ts";
import { HelixUser } from "../twitch/helix-shapes.ts";
import { challengeOf, type StartedFlow } from "./twitch-state.ts";

/** Who Twitch says somebody is. We ask for no e-mail address: accounts are never matched by one. */
export interface TwitchIdentity {
  id: string;
  login: string;
  displayName: string;
  avatarUrl: string | null;
}

const Granted = z.object({ access_token: z.string().min(1).max(500) });
const Users = z.object({ data: z.array(HelixUser).length(1) });

const timeoutMs = 5_000;

/** Where on Twitch the browser is sent to (authorization code, RFC 6749 section 4.1, with PKCE). */
export function authorizeUrl(twitch: TwitchConfig, redirectUri: string, flow: StartedFlow): string {
  const url = new URL("/oauth2/authorize", twitch.idUrl);
  url.search = new URLSearchParams({
    response_type: "code",
    client_id: twitch.clientId,
    redirect_uri: redirectUri,
    scope: "",
    state: flow.state,
    code_challenge: challengeOf(flow.verifier),
    code_challenge_method: "S256",
  }).toString();
  return url.href;
}

/**
 * Trades a code for who it stands for, in two calls. The access token is used once and kept nowhere. Throws
 * `unauthenticated` with reason `twitch_refused` for a code that Twitch doesn't take, `unavailable` when it fails.
 */
export async function fetchIdentity(
  { twitch, log }: { twitch: TwitchConfig; log: Logger },
  given: { code: string; verifier: string; redirectUri: string },
): Promise<TwitchIdentity> {
  const body = new URLSearchParams({
    client_id: twitch.clientId,
    client_secret: twitch.clientSecret,
    code: given.code,
    code_verifier: given.verifier,
    grant_type: "authorization_code",
    redirect_uri: given.redirectUri,
  });
  const ask = asker(log);
  const granted = await ask(new URL("/oauth2/token", twitch.idUrl), { method: "POST", body }, Granted);
  const headers = { authorization: `Bearer ${granted.access_token}`, "client-id": twitch.clientId };
  const { data } = await ask(new URL("/helix/users", twitch.apiUrl), { headers }, Users);
  const [user] = data;
  if (!user) throw twitchFails();
  return { ...user, avatarUrl: avatarOf(user.avatarUrl) };
}

/** Redirects are not followed: the client's secret goes to the configured host or nowhere. */
function asker(log: Logger) {
  return async function ask<S extends z.ZodType>(url: URL, init: RequestInit, schema: S): Promise<z.infer<S>> {
    const { status, json, cause } = await send(url, init);
    const parsed = schema.safeParse(json);
    if (status === 200 && parsed.success) return parsed.data;
    log.warn({ path: url.pathname, status, cause }, "a sign-in by Twitch failed");
    throw status >= 400 && status < 500 ? refused() : twitchFails();
  };
}

/** Status 0 when there is no answer: unreachable, too slow, or not JSON. */
async function send(url: URL, init: RequestInit): Promise<{ status: number; json?: unknown; cause?: unknown }> {
  try {
    const response = await fetch(url, { ...init, redirect: "error", signal: AbortSignal.timeout(timeoutMs) });
    const text = await response.text();
    return { status: response.status, json: response.ok ? JSON.parse(text) : undefined };
  } catch (cause) {
    return { status: 0, cause };
  }
}

/** Only from Twitch's own image hosts: the pages show no others. */
function avatarOf(url: string): string | null {
  const { protocol, hostname, href } = new URL(url);
  return protocol === "https:" && hostname.endsWith(".jtvnw.net") ? href : null;
}

const refused = () =>
  new ProductError("unauthenticated", "Twitch didn't confirm who you are. Try again.", { reason: "twitch_refused" });
const twitchFails = () =>
  unavailable("Twitch doesn't answer right now. Try again later.", { reason: "twitch_unavailable" });
