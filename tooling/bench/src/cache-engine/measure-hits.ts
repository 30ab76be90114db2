import { createCache, defineCache, ipcBus, memoryStore, tag } from "@medley/cache";
import { type Percentiles, percentiles } from "./percentiles.ts";

export interface Hits {
  /** Nanoseconds of one `get` that the first level answers, over batches of 10 000. Processor time, as others run too. */
  getNs: Percentiles;
  /** Microseconds of a `getMany` of fifty that the first level answers. */
  getManyOf50Us: Percentiles;
}

const batches = 50;

export async function measureHits(): Promise<Hits> {
  const cache = createCache({ store: memoryStore(), bus: ipcBus() });
  const cards = defineCache<string, { id: string } | null>({
    ...{ name: "card", version: 1, ttlSeconds: 3_600, key: (id: string) => id },
    tags: (id) => [tag("post", id)],
  });
  const ids = Array.from({ length: 50 }, (_, n) => `0198a7c2-5b3e-7cc1-9d45-${String(n).padStart(12, "0")}`);
  const load = async (id: string) => ({ id });
  const loadMany = async (missing: readonly string[]) => new Map(missing.map((id) => [id, { id }]));
  const one = () => cache.get(cards, ids[0] ?? "", load);
  const fifty = () => cache.getMany(cards, ids, loadMany);
  await repeat(50_000, one);
  await repeat(1_000, fifty);
  const getNs: number[] = [];
  const getManyUs: number[] = [];
  for (let batch = 0; batch < batches; batch++) {
    getNs.push((await repeat(10_000, one)) * 1e6);
    getManyUs.push((await repeat(200, fifty)) * 1e3);
  }
  return { getNs: percentiles(getNs), getManyOf50Us: percentiles(getManyUs) };
}

/** Milliseconds of this process a call. */
async function repeat(times: number, call: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  for (let n = 0; n < times; n++) await call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000 / times;
}
