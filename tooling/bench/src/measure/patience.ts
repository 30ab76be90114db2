import { watchStolenTime } from "./stolen-time.ts";

/** Of a virtual machine whose host is busy, figures tell more about the host. */
const tooMuch = 0.05;

/** How often one round is measured at most: a host may be busy for hours. */
const mostTries = 4;

export type Patience = ReturnType<typeof createPatience>;

/**
 * Measures again what was disturbed, while there is time left for it. Which try counts is decided by what the host took
 * during it, never by what it found.
 */
export function createPatience(forMs: number, watch = watchStolenTime) {
  const sinceBegin = watch();
  let leftMs = forMs;
  let again = 0;
  return {
    async round<T>(measure: () => Promise<T>): Promise<T> {
      let best: { found: T; stolen: number } | undefined;
      for (let tries = 1; ; tries += 1) {
        const start = performance.now();
        const share = watch();
        const found = await measure();
        const stolen = share();
        const tookMs = performance.now() - start;
        if (!best || stolen < best.stolen) best = { found, stolen };
        if (best.stolen <= tooMuch || tries === mostTries || leftMs < tookMs) return best.found;
        leftMs -= tookMs;
        again += 1;
      }
    },
    /** The host's share of the time that was wanted of it since the begin, in percent, and how many rounds were measured again. */
    told: () => ({ stolenPercent: Number((100 * sinceBegin()).toFixed(1)), measuredAgain: again }),
  };
}
