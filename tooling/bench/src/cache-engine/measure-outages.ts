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
  /** p99 of each run, and of reads through another Redis, which is well, at the same time in the same process. */
  p99Ms: number[];
  healthyP99Ms: number[];
  /** The median of the runs' ratios. */
  p99Ratio: number;
}

type Redis = ReturnType<typeof connectRedis>;
type Harm = { what: string; harm(control: Redis, pid: number): unknown; mend?(pid: number): void };
type Timing = { at: number; took: number; good: boolean };
type Run = { healthy: Timing[]; harmed: Timing[] };
type Site = Awaited<ReturnType<typeof openSite>>;

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
const forMs = 4_000;
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
  const p99 = (of: keyof Run) => measured.map((run) => round(p99Of(run[of])));
  const [healthyP99Ms, p99Ms] = [p99("healthy"), p99("harmed")];
  const firstMs = measured.map((run) =>
    round(Math.max(...run.harmed.filter((timing) => timing.at < 500).map(({ took }) => took))),
  );
  return {
    what,
    reads: harmed.length,
    goodPercent: round((100 * harmed.filter(({ good }) => good).length) / harmed.length),
    ...{ firstMs, firstMedianMs: median(firstMs), p99Ms, healthyP99Ms },
    p99Ratio: round(median(p99Ms.map((each, run) => each / (healthyP99Ms[run] ?? 1)))),
  };
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function p99Of(timings: readonly Timing[]): number {
  const sorted = timings.map(({ took }) => took).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.99)] ?? 0;
}

async function measureRun({ harm, mend }: Harm): Promise<Run> {
  const [well, ill] = await Promise.all([openSite(), openSite()]);
  await readOn(well, ill, 1_500);
  await harm(ill.control, ill.pid);
  const run = await readOn(well, ill, forMs);
  mend?.(ill.pid);
  await Promise.all([well.close(), ill.close()]);
  return run;
}

async function openSite() {
  const server = await startTestRedis();
  const [redis, subscriber, control] = await Promise.all([open(server.url), open(server.url), open(server.url)]);
  const cache = createCache({ store: redisStore({ redis }), bus: redisBus({ redis, subscriber }) });
  const rows = defineCache<string, string>({
    ...{ name: "row", version: 1, ttlSeconds: 2, key: (id: string) => id },
    tags: (id) => [tag("row", id)],
  });
  return {
    control,
    pid: Number(/process_id:(\d+)/.exec(await control.info("server"))?.[1]),
    read: (id: string) => cache.get(rows, id, () => delay(loadMs, id)),
    async close() {
      for (const each of [redis, subscriber, control]) each.disconnect();
      await server.stop();
    },
  };
}

/** Each reader goes to both sites in turn, so that what else the machine does slows both alike. */
async function readOn(well: Site, ill: Site, milliseconds: number): Promise<Run> {
  const begun = performance.now();
  const run: Run = { healthy: [], harmed: [] };
  const read = async (site: Site, id: string, timings: Timing[]) => {
    const start = performance.now();
    const value = await site.read(id).catch(() => undefined);
    timings.push({ at: start - begun, took: performance.now() - start, good: value === id });
    await delay(3);
  };
  const reader = async (n: number) => {
    for (let step = n * 7; performance.now() < begun + milliseconds; step++) {
      await read(well, `${step % keys}`, run.healthy);
      await read(ill, `${step % keys}`, run.harmed);
    }
  };
  await Promise.all(Array.from({ length: readers }, (_, n) => reader(n)));
  return run;
}

async function open(url: string): Promise<Redis> {
  const redis = connectRedis(url, () => {});
  if (redis.status !== "ready") await new Promise((resolve) => redis.once("ready", resolve));
  return redis;
}
