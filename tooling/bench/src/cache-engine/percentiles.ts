export interface Percentiles {
  count: number;
  p50: number;
  p99: number;
  max: number;
}

/** Rounded to thousandths of whatever the values are in. */
export function percentiles(values: readonly number[]): Percentiles {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { count: sorted.length, p50: at(0.5), p99: at(0.99), max: at(1) };
}

export const round = (value: number) => Math.round(value * 1000) / 1000;
