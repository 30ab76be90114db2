import type { ScopeOfLoads } from "./scope.ts";

/** Too many loads are under way while the store is away: the caller may try again shortly. */
export class LoadsRefusedError extends Error {
  override readonly name = "LoadsRefusedError";
}

export type LoadCapOptions = {
  /** Loads at once while the store is away; 32 unless told. */
  max?: number;
  /** How many more may wait for their turn (256), and how long (1 000 ms). */
  maxWaiting?: number;
  waitMs?: number;
};

/**
 * Bounds the loads that run while the store is away, so that its outage does not become the database's. A load called
 * by a load takes no second place: it would wait for its own caller.
 */
export function createLoadCap(scope: ScopeOfLoads, { max = 32, maxWaiting = 256, waitMs = 1_000 }: LoadCapOptions) {
  const waiting = new Set<() => void>();
  let running = 0;

  async function turn(): Promise<void> {
    if (running < max) {
      running += 1;
      return;
    }
    if (waiting.size >= maxWaiting) throw new LoadsRefusedError("Too many loads wait while the cache's store is away");
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(go);
        reject(new LoadsRefusedError(`No load came to its turn within ${waitMs} ms while the cache's store is away`));
      }, waitMs);
      const go = () => {
        clearTimeout(timer);
        waiting.delete(go);
        resolve();
      };
      waiting.add(go);
    });
  }

  /** A place that becomes free goes to the first who waits, so `running` stays as it is. */
  function leave(): void {
    const [next] = waiting;
    if (next) next();
    else running -= 1;
  }

  return async <T>(load: () => Promise<T>): Promise<T> => {
    if (scope.isLoading()) return await load();
    await turn();
    try {
      return await scope.asLoading(load);
    } finally {
      leave();
    }
  };
}
