import { setTimeout as delay } from "node:timers/promises";
import { connectRedis, createCache, defineCache, redisBus, redisStore, tag } from "@medley/cache";
import { clockNow, type Outcome, type Task } from "./process.ts";

const [url = ""] = process.argv.slice(2);
const open = async () => {
  const redis = connectRedis(url, () => {});
  if (redis.status !== "ready") await new Promise((resolve) => redis.once("ready", resolve));
  return redis;
};
/** Rows are versions in a hash, on a connection of its own: the database of this measurement. */
const [database, redis, subscriber] = await Promise.all([open(), open(), open()]);
const store = redisStore({ redis });
const cache = createCache({ store, bus: redisBus({ redis, subscriber }) });
const quiet = createCache({ store });

const input = { version: 1, key: (key: string) => key, tags: (key: string) => [tag("row", key)] };
const rows = defineCache<string, number>({ ...input, name: "row", ttlSeconds: 3_600 });
/** A null is what expires under the crowd; what the crowd loads stays. */
const hot = defineCache<string, number | null>({ ...input, name: "hot", ttlSeconds: 3_600, nullTtlSeconds: 0.1 });

const empty = (): Outcome => ({ loads: [], lastOld: {}, committed: {} });

async function crowd(task: Extract<Task, { kind: "crowd" }>): Promise<Outcome> {
  const outcome = empty();
  await cache.get(hot, task.key, async () => null);
  await delay(task.at - clockNow());
  const load = async () => {
    outcome.loads.push(clockNow());
    await delay(task.loadMs);
    if (task.fail) throw new Error("no database");
    return 1;
  };
  do {
    await Promise.allSettled(Array.from({ length: task.callers }, () => cache.get(hot, task.key, load)));
    if (task.forMs > 0) await delay(2);
  } while (clockNow() < task.at + task.forMs);
  return outcome;
}

async function watch(task: Extract<Task, { kind: "watch" }>): Promise<Outcome> {
  const outcome = empty();
  const read = (key: string) => cache.get(rows, key, async () => Number((await database.hget("rows", key)) ?? 0));
  while (clockNow() < task.until) {
    for (const key of task.keys) {
      const start = clockNow();
      const version = await read(key);
      const seen = outcome.lastOld[key] ?? {};
      outcome.lastOld[key] = seen;
      seen[version] = start;
    }
    await delay(task.everyMs);
  }
  return outcome;
}

async function write(task: Extract<Task, { kind: "write" }>): Promise<Outcome> {
  const outcome = empty();
  for (const { key, at } of task.writes.toSorted((a, b) => a.at - b.at)) {
    await delay(Math.max(0, at - clockNow()));
    const version = await database.hincrby("rows", key, 1);
    const versions = outcome.committed[key] ?? {};
    outcome.committed[key] = versions;
    versions[version] = clockNow();
    await (task.quiet ? quiet : cache).forget(tag("row", key));
  }
  return outcome;
}

process.on("message", async (task: Task) => {
  if (task.kind === "crowd") process.send?.(await crowd(task));
  else if (task.kind === "watch") process.send?.(await watch(task));
  else process.send?.(await write(task));
});
process.on("disconnect", () => process.exit(0));
process.send?.("ready");
