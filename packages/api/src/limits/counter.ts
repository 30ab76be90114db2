import type { Cluster, Redis } from "ioredis";
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, RLWrapperTimeouts } from "rate-limiter-flexible";
import type { LimitWindow } from "./limit-table.ts";

export type CounterOptions = {
  redis?: Redis | Cluster | undefined;
  namespace: string;
  timeoutMs: number;
  onError: (error: unknown) => void;
};

/** Takes points from a key and resolves to how many are left, or to null when there were too few. */
export type Counter = (key: string, points: number) => Promise<number | null>;

/** Counts in Redis when there is one, and in this process alone while that fails. */
export function createCounter(window: LimitWindow, { redis, namespace, timeoutMs, onError }: CounterOptions): Counter {
  const options = { points: window.limit, duration: window.seconds, keyPrefix: `${namespace}:limit:${window.name}` };
  const own = new RateLimiterMemory(options);
  if (!redis) return (key, points) => take(own, key, points);

  const limiter = new RateLimiterRedis({ ...options, storeClient: redis, rejectIfRedisNotReady: true });
  const shared = new RLWrapperTimeouts({ limiter, timeoutMs });
  return async (key, points) => {
    try {
      return await take(shared, key, points);
    } catch (error) {
      onError(error);
      return await take(own, key, points);
    }
  };
}

type Limiter = { consume(key: string, points: number): Promise<RateLimiterRes> };

/** The library refuses by rejecting with a result; only an Error is a failure. */
async function take(limiter: Limiter, key: string, points: number): Promise<number | null> {
  try {
    return (await limiter.consume(key, points)).remainingPoints;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return null;
    throw refusal;
  }
}
