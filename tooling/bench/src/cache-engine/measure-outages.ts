import { setTimeout as delay } from "node:timers/promises";
import { connectRedis, createCache, defineCache, redisBus, redisStore, tag } from "@medley/cache";
import { startTestRedis } from "@medley/services";
import { round } from "./percentiles.ts";

export interface Outage {
  what: string;
  reads: number;
  goodPercent: number;
  /** Milliseconds: the slowest of the reads that began in the first half second, of each run, and their median. */
  firstMs: number[];
  firstMedianMs: number;
  /** p99 while Redis was well, and then: of each run. */
  healthyP99Ms: number[];
  p99Ms: number[];
  /** The median of the runs' ratios. */
  p99Ratio: number;
}

type Harm = { what: string; harm(control: Redis, pid: number): unknown; mend?(pid: number): void };
type Redis = ReturnType<typeof connectRedis>;
type Run = { healthy: Timing[]; harmed: Timing[] };
type Timing = { at: number; took: number; good: boolean };

const harms: Harm[] = [
  { what: "killed", harm: (_, pid) => process.kill(pid, "SIGKILL") },
  {
    what: "frozen",
    harm: (_, pid) => process.kill(pid, "SIGSTOP"),
    mend: (pid) => void process.kill(pid, "SIGCONT"),
  },
  { what: "flushed", harm: (control) => control.flushall() },
  {
    what: "full",
    async harm(control) {
      await control.config("SET", "maxmemory-policy", "noeviction");
      await control.config("SET", "maxmemory", "1");
    },
  },
];

const readers = 20;
const keys = 400;
const loadMs = 5;
const forMs = 3_000;
const runs = 3;

/** A crowd reads on while Redis is harmed. Entries live two seconds, so some reads in a hundred are loads throughout. */
export async function measureOutages(): Promise<Outage[]> {
  const outages: Outage[] = [];
  for (const harm of harms) {
    const measured: Run[] = [];
    for (let run = 0; run < runs; run++) measured.push(await measureRun(harm));
    outages.push(summarise(harm.what, measured));
  }
  return outages;
}

function summarise(what: string, measured: readonly Run[]): Outage {
  const harmed = measured.flatMap((run) => run.harmed);
  const p99 = (of: keyof Run) => measured.map((run) => round(at(run[of], 0.99)));
  const [healthyP99Ms, p99Ms] = [p99("healthy"), p99("harmed")];
  const firstMs = measured.map((run) =>
    round(Math.max(...run.harmed.filter((timing) => timing.at < 500).map(({ took }) => took))),
  );
  return {
    what,
    reads: harmed.length,
    goodPercent: round((100 * harmed.filter(({ good }) => good).length) / harmed.length),
    firstMs,
    firstMedianMs: median(firstMs),
    healthyP99Ms,
    p99Ms,
    p99Ratio: round(median(p99Ms.map((each, run) => each / (healthyP99Ms[run] ?? 1)))),
  };
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function measureRun({ harm, mend }: Harm): Promise<Run> {
  const server = await startTestRedis();
  const [redis, subscriber, control] = await Promise.all([open(server.url), open(server.url), open(server.url)]);
  const pid = Number(/process_id:(\d+)/.exec(await control.info("server"))?.[1]);
  const cache = createCache({ store: redisStore({ redis }), bus: redisBus({ redis, subscriber }) });
  const rows = defineCache<string, string>({
    ...{ name: "row", version: 1, ttlSeconds: 2, key: (id: string) => id },
    tags: (id) => [tag("row", id)],
  });
  const read = (id: string) => cache.get(rows, id, () => delay(loadMs, id));
  await readOn(read, 1_000);
  const healthy = await readOn(read, forMs);
  await harm(control, pid);
  const harmed = await readOn(read, forMs);
  mend?.(pid);
  for (const each of [redis, subscriber, control]) each.disconnect();
  await server.stop();
  return { healthy, harmed };
}

function at(timings: readonly Timing[], share: number): number {
  const sorted = timings.map(({ took }) => took).toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

async function readOn(read: (id: string) => Promise<string>, milliseconds: number): Promise<Timing[]> {
  const begun = performance.now();
  const timings: Timing[] = [];
  const reader = async (n: number) => {
    for (let step = n * 7; performance.now() < begun + milliseconds; step++) {
      const id = `${step % keys}`;
      const start = performance.now();
      const value = await read(id).catch(() => undefined);
      timings.push({ at: start - begun, took: performance.now() - start, good: value === id });
      await delay(5);
    }
  };
  await Promise.all(Array.from({ length: readers }, (_, n) => reader(n)));
  return timings;
}

async function open(url: string): Promise<Redis> {
  const redis = connectRedis(url, () => {});
  if (redis.status !== "ready") await new Promise((resolve) => redis.once("ready", resolve));
  return redis;
}
