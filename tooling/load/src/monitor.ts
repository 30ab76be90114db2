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

/** Of cached reads the share that found something, fresh or a little stale. */
export function hitRateBetween(before: Metrics, after: Metrics): number | null {
  const grew = (result: string) => growth(before, after, "cache_requests_total", { result });
  const found = grew("hit") + grew("stale");
  const asked = found + grew("miss");
  return asked > 0 ? found / asked : null;
}
