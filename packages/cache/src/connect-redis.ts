import { Redis } from "ioredis";

/**
 * A connection for caches and limits: a command is sent once, or fails at once while there is no connection. It keeps
 * trying to reconnect (at most every 2 s). Every failed attempt is told to `onError`, where nothing needs doing but a log line.
 */
export function connectRedis(url: string, onError: (error: Error) => void): Redis {
  const redis = new Redis(url, {
    connectTimeout: 5_000,
    // A server that took a command and says nothing is given up, so that callers fail fast until it is back.
    socketTimeout: 2_000,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (attempt) => Math.min(50 * 2 ** Math.min(attempt, 10), 2_000) * (0.75 + Math.random() / 2),
  });
  redis.on("error", onError);
  return redis;
}
