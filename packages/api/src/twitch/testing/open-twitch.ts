import { createCache, memoryStore } from "@medley/cache";
import { createManualClock } from "@medley/cache/testing";
import { onTestFinished } from "vitest";
import type { TwitchFailure } from "../failure.ts";
import type { TransportOptions } from "../transport.ts";
import { createTwitch } from "../twitch.ts";
import { startHelixStandIn } from "./helix-stand-in.ts";

/** The slug of a clip that the stand-in has. */
export const slug = "AwkwardHelplessSalamanderSwiftRage";

/** The product's Twitch on a stand-in that ends with the test. `failures` are the kinds of the failed attempts. */
export async function openTwitch(options: TransportOptions & { clientSecret?: string } = {}) {
  const clock = createManualClock();
  const standIn = await startHelixStandIn({ now: clock.now });
  onTestFinished(() => standIn.stop());
  standIn.addClip({ id: slug });
  const failures: string[] = [];
  const { clientSecret = standIn.config.clientSecret, ...transport } = options;
  const twitch = createTwitch({
    config: { ...standIn.config, clientSecret },
    cache: createCache({ store: memoryStore({ clock }), clock }),
    clock,
    retryDelayMs: 1,
    onFailure: (failure: TwitchFailure) => failures.push(failure.kind),
    ...transport,
  });
  /** How many requests so far began like this. */
  const asked = (start: string) => standIn.requests.filter((request) => request.startsWith(start)).length;
  return { twitch, standIn, clock, failures, asked };
}

/** What callers learn of any outage. */
export const unavailable = { code: "unavailable", facts: { reason: "twitch" } };
