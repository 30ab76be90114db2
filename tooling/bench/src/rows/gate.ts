import type { Row } from "./row.ts";

/** How much worse than the last kept result a ratio may be. */
const tolerance = 0.1;

export interface Regression {
  name: string;
  kept: number;
  now: number;
}

/**
 * Rows whose ratio to their own run's reference got worse by more than a tenth: more latency, or less throughput.
 * Ratios, since absolute times wander with the machine. Rows that only one of the two has are passed over.
 */
export function findRegressions(kept: readonly Row[], now: readonly Row[]): Regression[] {
  const before = new Map(kept.map((row) => [row.name, row]));
  return now.flatMap((row) => {
    const old = before.get(row.name);
    if (!old?.ratio || !row.ratio || old.size !== row.size || old.reference !== row.reference) return [];
    const isThroughput = row.perSecond !== undefined;
    const change = row.ratio / old.ratio - 1;
    const isWorse = isThroughput ? change < -tolerance : change > tolerance;
    return isWorse ? [{ name: row.name, kept: old.ratio, now: row.ratio }] : [];
  });
}
