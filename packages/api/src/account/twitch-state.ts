import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { localPath } from "./next-path.ts";
import { after, twitchFlowMs } from "./rules.ts";
import { digest, sameText } from "./secret.ts";

/** What a browser takes along to Twitch and back. */
const Flow = z.strictObject({
  secret: z.string().length(43),
  startedAt: z.int(),
  next: z.string(),
  /** The member who links their account; null to sign in. */
  linkTo: z.uuid().nullable(),
});

export interface TwitchFlow {
  next: string;
  linkTo: string | null;
  /** PKCE's verifier (RFC 7636). Derived from the cookie, so it goes nowhere but to Twitch's token endpoint. */
  verifier: string;
}

export interface StartedFlow extends TwitchFlow {
  cookie: string;
  state: string;
}

/** Begins a flow: `cookie` stays with the browser, `state` and the verifier's challenge go to Twitch. */
export function beginFlow(now: Date, given: { next: unknown; linkTo: string | null }): StartedFlow {
  const { linkTo } = given;
  const next = localPath(given.next);
  const flow = { secret: randomBytes(32).toString("base64url"), startedAt: now.getTime(), next, linkTo };
  const cookie = Buffer.from(JSON.stringify(flow)).toString("base64url");
  return { cookie, state: stateOf(cookie), verifier: verifierOf(cookie), next, linkTo };
}

/**
 * The flow a browser comes back from; null when it isn't one that began in this browser, or is over. The state is the
 * hash of the whole cookie and came through Twitch, so nothing in the cookie can be other than what we wrote.
 */
export function readFlow(cookie: string | null, state: string | null, now: Date): TwitchFlow | null {
  if (!cookie || !state || !sameText(state, stateOf(cookie))) return null;
  const flow = parse(cookie);
  if (!flow || after(new Date(flow.startedAt), twitchFlowMs) <= now || flow.startedAt > now.getTime()) return null;
  return { next: localPath(flow.next), linkTo: flow.linkTo, verifier: verifierOf(cookie) };
}

/** The challenge that goes with a verifier: method S256. */
export const challengeOf = (verifier: string) => createHash("sha256").update(verifier).digest("base64url");

const stateOf = (cookie: string) => digest("twitch-state", cookie).toString("base64url");
const verifierOf = (cookie: string) => digest("twitch-verifier", cookie).toString("base64url");

function parse(cookie: string): z.infer<typeof Flow> | null {
  try {
    return Flow.parse(JSON.parse(Buffer.from(cookie, "base64url").toString("utf8")));
  } catch {
    return null; // not written by beginFlow
  }
}
