import { randomUUID } from "node:crypto";
import type { Redis } from "ioredis";
import type { Bus, BusListener } from "./bus.ts";
import { parse } from "./json.ts";
import { within } from "./within.ts";

export type RedisBusOptions = {
  /** The connection for commands. */
  redis: Redis;
  /** A connection of the bus's own, from `connectRedis`; it only listens. */
  subscriber: Redis;
  channel?: string;
  timeoutMs?: number;
};

/** A dead connection is noticed by its silence: the subscriber's socket time-out waits for the answer to this. */
const pingEveryMs = 2_000;

/** A bus over Redis's publish and subscribe. */
export function redisBus({ redis, subscriber, channel = "medley:changed", timeoutMs = 100 }: RedisBusOptions): Bus {
  const self = randomUUID();
  const listeners: BusListener[] = [];
  const lost = () => {
    for (const listener of listeners) listener.lost();
  };

  async function subscribe(): Promise<void> {
    await subscriber.subscribe(channel);
    // What was said before this is not known.
    lost();
  }
  const subscribeOrWait = () => void subscribe().catch(() => {}); // the next connection tries again
  subscriber.on("ready", subscribeOrWait);
  if (subscriber.status === "ready") subscribeOrWait();
  subscriber.on("close", lost);
  subscriber.on("message", (_channel: string, text: string) => {
    const message = parse<{ from: string; keys: string[] }>(text);
    if (!message) lost();
    else if (message.from !== self) for (const listener of listeners) listener.changed(message.keys);
  });
  const pings = setInterval(() => {
    if (subscriber.status === "ready") subscriber.ping().catch(() => {}); // "close" follows
  }, pingEveryMs).unref();
  subscriber.on("end", () => clearInterval(pings));

  return {
    sharesStore: true,
    async publish(keys) {
      if (redis.status !== "ready") throw new Error(`Redis is not ready: ${redis.status}`);
      await within(timeoutMs, redis.publish(channel, JSON.stringify({ from: self, keys })));
    },
    listen: (listener) => void listeners.push(listener),
  };
}
