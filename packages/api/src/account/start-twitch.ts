import type { TwitchConfig } from "../config.ts";
import type { App } from "../context.ts";
import { notFound } from "../errors.ts";
import { authorizeUrl } from "./twitch-identity.ts";
import { beginFlow } from "./twitch-state.ts";

export interface StartTwitchInput {
  /** Where to go afterwards; anything but a path of this site means `/`. */
  next: unknown;
  /** The member who links their account; null to sign in. */
  linkTo: string | null;
}

/** Sends a browser to Twitch: the address, and what it must bring back. Throws `not_found` without credentials. */
export function startTwitch(
  app: Pick<App, "config" | "clock">,
  input: StartTwitchInput,
): { location: string; cookie: string } {
  const twitch = requireTwitch(app);
  const flow = beginFlow(app.clock.now(), input);
  return { location: authorizeUrl(twitch, redirectUri(app), flow), cookie: flow.cookie };
}

export function requireTwitch({ config }: Pick<App, "config">): TwitchConfig {
  if (!config.twitch) throw notFound("Signing in by Twitch");
  return config.twitch;
}

/** The one address that Twitch sends people back to; to be registered there. */
export function redirectUri({ config }: Pick<App, "config">): string {
  return new URL("/api/auth/twitch/callback", config.publicUrl).href;
}
