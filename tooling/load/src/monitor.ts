import { setTimeout as delay } from "node:timers/promises";
import { growth, type Metrics, readMetrics, sumOf } from "@medley/bench/measure/prometheus";

/** What the server says of itself over a stretch of time; null where it tells nothing. */
export interface ServerFigures {
  hitRate: number | null;
  poolShare: number;
  eventLoopP99Ms: number;
  memoryMb: number;
}

/** Looks at a server's metrics again and again. */
export interface Monitor {
  look(): Promise<ServerFigures | null>;
  /** Hits over all looks so far. */
  hitRate(): number | null;
  /** The same by cache, those with most misses first. */
  caches(): CacheFigures[];
}

/** What reads through one cache came to. */
export interface CacheFigures {
  cache: string;
  found: number;
  missed: number;
}

export function createMonitor(origin: string, token: string | undefined): Monitor {
  let first: Metrics | null = null;
  let last: Metrics | null = null;
  return {
    async look() {
      const now = await readMetrics(origin, token).catch(() => null);
      if (!now) return null;
      const before = last ?? now;
      first ??= now;
      last = now;
      return {
        hitRate: hitRateBetween(before, now),
        poolShare:
          sumOf(now, "db_connections", { state: "used" }) / (sumOf(now, "db_connections", { state: "max" }) || 1),
        eventLoopP99Ms: sumOf(now, "nodejs_eventloop_lag_p99_seconds") * 1_000,
        memoryMb: sumOf(now, "process_resident_memory_bytes") / 2 ** 20,
      };
    },
    hitRate: () => (first && last ? hitRateBetween(first, last) : null),
    caches: () => (first && last ? cachesBetween(first, last) : []),
  };
}

const lookEveryMs = 2_000;

/** Looks at a server again and again until the work is done. */
export async function lookWhile(monitor: Monitor, work: Promise<void>): Promise<ServerFigures[]> {
  const looks: ServerFigures[] = [];
  let isOver = false;
  const end = work.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    await Promise.race([end, delay(lookEveryMs)]);
    const figures = await monitor.look();
    if (figures) looks.push(figures);
  }
  await end;
  return looks;
}

/**
 * Of cached reads the share that found something, fresh or a little stale. What is made of other cached reads counts as
 * a hit when it is there; when not, those reads count.
 */
export function hitRateBetween(before: Metrics, after: Metrics): number | null {
  const grew = (result: string) => growth(before, after, "cache_requests_total", { result });
  const found = grew("hit") + grew("stale");
  const asked = found + grew("miss");
  return asked > 0 ? found / asked : null;
}

/** What grew by cache, those that found nothing most often first. */
export function cachesBetween(before: Metrics, after: Metrics): CacheFigures[] {
  const asked = after.filter(({ name }) => name === "cache_requests_total");
  const names = new Set(asked.map(({ labels }) => labels.cache ?? ""));
  const figures = [...names].map((cache) => {
    const grew = (result: string) => growth(before, after, "cache_requests_total", { cache, result });
    return { cache, found: grew("hit") + grew("stale"), missed: grew("miss") + grew("made") };
  });
  return figures.filter(({ found, missed }) => found + missed > 0).sort((a, b) => b.missed - a.missed);
}
