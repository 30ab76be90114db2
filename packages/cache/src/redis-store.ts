import type { ChainableCommander, Cluster, Redis } from "ioredis";
import { type BreakerOptions, withBreaker } from "./breaker.ts";
import type { Store, Write } from "./store.ts";
import { within } from "./within.ts";

export type RedisStoreOptions = BreakerOptions & { redis: Redis | Cluster; timeoutMs?: number };

/**
 * A store in Redis, shared by all processes on it. A call that takes longer than the time-out (100 ms) fails; after two
 * of those in a row Redis is left alone for a moment, and calls fail at once.
 */
export function redisStore({ redis, timeoutMs = 100, ...breaker }: RedisStoreOptions): Store {
  return withBreaker(plainStore(redis, timeoutMs), breaker);
}

function plainStore(redis: Redis | Cluster, timeoutMs: number): Store {
  /** A connection that is not ready would queue the command; nobody waits for that. */
  const bounded = async <T>(call: () => Promise<T>): Promise<T> => {
    if (redis.status !== "ready") throw new Error(`Redis is not ready: ${redis.status}`);
    return await within(timeoutMs, call());
  };
  const pipelined = (fill: (pipeline: ChainableCommander) => void) => bounded(() => execute(redis.pipeline(), fill));

  return {
    level: 2,
    readMany: async (keys) => {
      if (keys.length === 0) return [];
      const texts = await bounded(() => redis.mget(...keys));
      return texts.map((text) => text ?? undefined);
    },
    writeMany: async (writes) => {
      if (writes.length === 0) return;
      await pipelined((pipeline) => {
        for (const write of writes) addWrite(pipeline, write);
      });
    },
    claimMany: async (claims, alsoRead = []) => {
      if (claims.length === 0) return [];
      const replies = await pipelined((pipeline) => {
        for (const { key, text, ttlSeconds } of claims) pipeline.set(key, text, "PX", milliseconds(ttlSeconds), "NX");
        pipeline.mget(...claims.map(({ key }) => key), ...alsoRead);
      });
      const held = replies.at(-1) as (string | null)[];
      return held.map((text, index) => text ?? claims[index]?.text);
    },
    touchMany: async (keys, ttlSeconds) => {
      if (keys.length === 0) return;
      await pipelined((pipeline) => {
        for (const key of keys) pipeline.pexpire(key, milliseconds(ttlSeconds));
      });
    },
    removeMany: async (keys) => {
      if (keys.length > 0) await bounded(() => redis.unlink(...keys));
    },
  };
}

/** Atomic, since another process may write between a look and a write. */
const writeUnlessChanged = `
local held = redis.call('GET', KEYS[1])
if held and held ~= ARGV[3] then return end
if ARGV[2] == '0' then redis.call('DEL', KEYS[1]) else redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2]) end`;

function addWrite(pipeline: ChainableCommander, { key, text, ttlSeconds, unlessChangedFrom }: Write): void {
  const ttl = milliseconds(ttlSeconds);
  if (unlessChangedFrom === undefined) pipeline.set(key, text, "PX", ttl);
  else if (unlessChangedFrom === null) pipeline.set(key, text, "PX", ttl, "NX");
  else pipeline.eval(writeUnlessChanged, 1, key, text, ttlSeconds === 0 ? 0 : ttl, unlessChangedFrom);
}

async function execute(pipeline: ChainableCommander, fill: (pipeline: ChainableCommander) => void) {
  fill(pipeline);
  const replies = (await pipeline.exec()) ?? [];
  return replies.map(([error, reply]) => {
    if (error) throw error;
    return reply;
  });
}

const milliseconds = (seconds: number) => Math.max(1, Math.round(seconds * 1000));
