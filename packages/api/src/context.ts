import type { Cache } from "@medley/cache";
import type { Database } from "@medley/db";
import type { Logger } from "pino";
import type { Actor } from "./actor.ts";
import type { CallEnd } from "./afterwards.ts";
import type { ApiConfig } from "./config.ts";
import type { LimitState, Limits } from "./limits/limits.ts";
import type { Media } from "./media/media.ts";
import type { Metrics } from "./metrics/metrics.ts";
import type { Brought } from "./post/brought.ts";
import type { ViewCounter } from "./post/view-counter.ts";
import type { Switches } from "./switch/switches.ts";
import type { Twitch } from "./twitch/twitch.ts";

/** Tells the time; tests set it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** Everything with state that one process has once. */
export interface App {
  config: ApiConfig;
  db: Database;
  cache: Cache;
  limits: Limits;
  views: ViewCounter;
  /** Which optimisations are on; turned while the site runs. */
  switches: Switches;
  /** Null when no Twitch credentials are configured. */
  twitch: Twitch | null;
  media: Media;
  clock: Clock;
  log: Logger;
  metrics: Metrics;
}

/** Facts of the request that verbs may need; never headers or cookies themselves. */
export interface RequestFacts {
  id: string;
  ip: string;
  userAgent: string;
  /** The limit closest to being used up, for the response's RateLimit headers. */
  limit?: LimitState;
}

export interface Context extends App {
  actor: Actor;
  request: RequestFacts;
  /** What the statements of this call brought along; not there outside of a procedure. */
  brought?: Brought;
  /** The end of this call; not there outside of a procedure. */
  end?: CallEnd;
}
