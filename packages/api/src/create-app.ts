import os from "node:os";
import path from "node:path";
import { type Peer, warmUp } from "@medley/cache";
import { createDatabase, type PoolLimits } from "@medley/db";
import { localStorage } from "@medley/media";
import type { Logger } from "pino";
import { settled } from "./afterwards.ts";
import type { ApiConfig } from "./config.ts";
import { type App, type Clock, systemClock } from "./context.ts";
import { frontPageReads } from "./feed/warm-reads.ts";
import { createLimits } from "./limits/limits.ts";
import { openMediaQueue } from "./media/media-queue.ts";
import { createMetrics } from "./metrics/metrics.ts";
import { createViewCounter } from "./post/view-counter.ts";
import { openSiteCache } from "./site-cache.ts";
import { isSwitchName } from "./switch/names.ts";
import { createSwitches } from "./switch/switches.ts";
import { createTwitch } from "./twitch/twitch.ts";

export interface AppOptions {
  databaseUrl: string;
  pool?: Partial<PoolLimits>;
  /** Caches and limits are then shared by all processes on it; without, this one keeps its own. */
  redisUrl?: string | null;
  /** Where members' files lie; only what nobody needs for long may do without. */
  mediaDir?: string;
  config: ApiConfig;
  log: Logger;
  clock?: Clock;
  /** How PostgreSQL lists the connections of this process. */
  applicationName?: string;
}

/** An application with its connections, until it is closed. */
export interface RunningApp extends App {
  /** Redis being down costs speed and shared limits, never answers. */
  redis(): "absent" | "up" | "down";
  /** Hears what a process forked by this one says has changed; through Redis, where there is one. */
  hear(peer: Peer): void;
  /** Reads what the first visitors will ask for. Never rejects; resolves to how many reads succeeded. */
  warmUp(): Promise<number>;
  /** Writes what is still in memory and ends every connection. */
  close(): Promise<void>;
}

/** Puts the parts together. Connections are made on demand, so nothing here fails for a database that is away. */
export function createApp(options: AppOptions): RunningApp {
  const { config, log, clock = systemClock } = options;
  const metrics = createMetrics();
  const db = createDatabase({
    url: options.databaseUrl,
    limits: options.pool ?? {},
    ...(options.applicationName ? { applicationName: options.applicationName } : {}),
    onStatement: metrics.statement,
    onAcquire: metrics.acquired,
  });
  const switches = createSwitches({ db, log });
  void switches.start();
  const { cache, redis, ...siteCache } = openSiteCache({
    redisUrl: options.redisUrl ?? null,
    clock,
    isOn: (name) => !isSwitchName(name) || switches.isOn(name),
    onEvent: metrics.cacheEvent,
    log,
  });
  const limits = createLimits({ redis, clock, overrides: config.limits });
  const twitch = config.twitch ? createTwitch({ config: config.twitch, cache, clock }) : null;
  const { mediaDir = path.join(os.tmpdir(), "medley-media") } = options;
  const queue = openMediaQueue({ databaseUrl: options.databaseUrl, log });
  const media = { storage: localStorage(mediaDir), queue };
  const views = createViewCounter({ db, cache });
  views.start();

  const app: App = {
    ...{ config, db, cache, limits, views, switches, twitch, media, clock, log, metrics },
  };
  return {
    ...app,
    redis: () => (redis ? (redis.status === "ready" ? "up" : "down") : "absent"),
    hear: siteCache.hear,
    async warmUp() {
      const onError = (name: string, err: unknown) => log.warn({ err, read: name }, "a read could not be warmed up");
      return await warmUp(frontPageReads(app), { onError });
    },
    async close() {
      await settled();
      await views.stop().catch((err: unknown) => log.error({ err }, "some page views were not written"));
      await queue.close();
      metrics.close();
      await switches.stop();
      siteCache.close();
      await db.close();
    },
  };
}
