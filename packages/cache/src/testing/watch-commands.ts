import { randomUUID } from "node:crypto";
import type { Redis } from "ioredis";

/** Hears the commands that a connection sends from now on, and those that scripts run. */
export async function watchCommands(redis: Redis) {
  const monitor = await redis.monitor();
  const names = new Set<string>();
  const own = [`${redis.stream.localAddress}:${redis.stream.localPort}`, "lua"];
  const waiting = new Map<string, () => void>();
  monitor.on("monitor", (_time: string, [name = "", text = ""]: string[], source: string) => {
    if (own.includes(source)) names.add(name.toLowerCase());
    waiting.get(text)?.();
  });
  return {
    /** The names of all so far, in lower case. */
    async names(): Promise<ReadonlySet<string>> {
      const mark = randomUUID();
      const heard = new Promise<void>((resolve) => waiting.set(mark, resolve));
      await redis.echo(mark); // what comes to be heard after all that was sent before
      await heard;
      return names;
    },
    stop: () => monitor.disconnect(),
  };
}
