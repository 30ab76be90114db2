import { setTimeout as delay } from "node:timers/promises";
import { createCache } from "../cache.ts";
import { defineCache, defineDerived, tag } from "../declare.ts";
import { redisBus } from "../redis-bus.ts";
import { redisStore } from "../redis-store.ts";
import { connected } from "./each-store.ts";
import type { Answer, Command } from "./history.ts";

/**
 * A process of its own that reads and writes as it is told. The "database" is a hash in Redis: a row's version grows
 * with each write, and is negative while the row is deleted.
 */
const [url = "", namespace = ""] = process.argv.slice(2);
const [database, redis, subscriber] = await Promise.all([connected(url), connected(url), connected(url)]);
const store = redisStore({ redis, timeoutMs: 5_000 });
const bus = redisBus({ redis, subscriber, channel: namespace, timeoutMs: 5_000 });
const cache = createCache({ store, bus, namespace, firstLevel: { recheckSeconds: 60 } });

const rowTag = (key: string) => tag("row", key);
const input = { version: 1, ttlSeconds: 60, key: (key: string) => key };
const rows = defineCache<string, number | null>({ ...input, name: "row", tags: (key) => [rowTag(key), tag("all")] });
const pairs = defineDerived<string, Map<string, number>>({ ...input, name: "pair" });

async function load(keys: readonly string[], loadMs: number): Promise<Map<string, number>> {
  const versions = await database.hmget(`${namespace} rows`, ...keys);
  await delay(loadMs);
  return new Map(keys.map((key, index) => [key, Number(versions[index] ?? 0)]));
}

/** Resolves to the versions seen. */
async function run({ act, keys, loadMs }: Command): Promise<[string, number][]> {
  const [key = ""] = keys;
  if (act === "get")
    return [[key, (await cache.get(rows, key, async () => (await load([key], loadMs)).get(key) ?? 0)) ?? 0]];
  if (act === "getMany") {
    const values = await cache.getMany(rows, keys, (missing) => load(missing, loadMs));
    return keys.map((each, index) => [each, values[index] ?? 0]);
  }
  if (act === "derive") {
    const made = await cache.derive(pairs, keys.join(), async () => {
      const values = await cache.getMany(rows, keys, (missing) => load(missing, loadMs));
      return new Map(keys.map((each, index) => [each, values[index] ?? 0]));
    });
    return [...made];
  }
  if (act === "drop") {
    await cache.forget(tag("all"));
    return [];
  }
  const version = await database.hincrby(`${namespace} counts`, key, 1);
  await database.eval(writeIfNewer, 1, `${namespace} rows`, key, act === "delete" ? -version : version);
  await cache.forget(rowTag(key));
  return [[key, act === "delete" ? -version : version]];
}

const writeIfNewer = `
local held = math.abs(tonumber(redis.call('HGET', KEYS[1], ARGV[1]) or 0))
if math.abs(tonumber(ARGV[2])) > held then redis.call('HSET', KEYS[1], ARGV[1], ARGV[2]) end`;

const now = () => performance.timeOrigin + performance.now();

process.on("message", async (command: Command) => {
  const start = now();
  const seen = await run(command);
  process.send?.({ id: command.id, start, end: now(), seen } satisfies Answer);
});
process.on("disconnect", () => process.exit(0));
process.send?.("ready");
