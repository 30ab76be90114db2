import {
  type Cache,
  type CacheOptions,
  connectRedis,
  createCache,
  ipcBus,
  memoryStore,
  type Peer,
  redisBus,
  redisStore,
} from "@medley/cache";
import type { Redis } from "ioredis";
import type { Logger } from "pino";

export interface SiteCacheOptions extends Pick<CacheOptions, "clock" | "onEvent" | "isOn"> {
  /** All processes then share one cache; without, each has its own and hears of the others' changes through `hear`. */
  redisUrl: string | null;
  log: Logger;
}

/** This process's part in the site's cache, until it is closed. */
export interface SiteCache {
  cache: Cache;
  /** The connection, for what else is kept there. */
  redis: Redis | undefined;
  /** Tells and hears a process of this site over Node's channel; with Redis there is no need. */
  hear(peer: Peer): void;
  close(): void;
}

export function openSiteCache({ redisUrl, log, ...options }: SiteCacheOptions): SiteCache {
  if (redisUrl === null) {
    const bus = ipcBus();
    const store = memoryStore(options.clock ? { clock: options.clock } : {});
    const cache = createCache({ ...options, store, bus });
    return { cache, redis: undefined, hear: bus.connect, close: () => {} };
  }
  const redis = connectRedis(redisUrl, redisTrouble(log));
  const subscriber = connectRedis(redisUrl, () => {}); // the other connection says it
  const cache = createCache({ ...options, store: redisStore({ redis }), bus: redisBus({ redis, subscriber }) });
  return {
    ...{ cache, redis, hear: () => {} },
    close() {
      subscriber.disconnect();
      redis.disconnect();
    },
  };
}

const saySeldomMs = 60_000;

/** A Redis that is away fails every two seconds: one line a minute says so. */
function redisTrouble(log: Logger): (error: Error) => void {
  let saidAt = Number.NEGATIVE_INFINITY;
  return (err) => {
    if (performance.now() - saidAt < saySeldomMs) return;
    saidAt = performance.now();
    log.warn({ err }, "Redis is away: caches and limits are kept without it");
  };
}
