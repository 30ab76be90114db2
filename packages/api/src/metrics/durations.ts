/** How long things took, in buckets each a tenth wider than the one before: a quantile is at most 5 % off. */
export interface Durations {
  counts: Uint32Array;
  count: number;
  maxMs: number;
}

const smallestMs = 0.01;
const growth = Math.log(1.1);
/** The last bucket holds everything from about two minutes on. */
const buckets = 172;

export function noDurations(): Durations {
  return { counts: new Uint32Array(buckets), count: 0, maxMs: 0 };
}

export function addDuration(to: Durations, milliseconds: number): void {
  const at = Math.ceil(Math.log(Math.max(milliseconds, smallestMs) / smallestMs) / growth);
  const bucket = Math.min(at, buckets - 1);
  to.counts[bucket] = (to.counts[bucket] ?? 0) + 1;
  to.count += 1;
  to.maxMs = Math.max(to.maxMs, milliseconds);
}

export function addDurations(to: Durations, from: Durations): void {
  for (const [bucket, count] of from.counts.entries()) to.counts[bucket] = (to.counts[bucket] ?? 0) + count;
  to.count += from.count;
  to.maxMs = Math.max(to.maxMs, from.maxMs);
}

/** The duration that this share of all (0 to 1) stayed within, in milliseconds; null when there were none. */
export function quantile({ counts, count, maxMs }: Durations, share: number): number | null {
  if (count === 0) return null;
  let left = Math.max(1, Math.ceil(share * count));
  for (const [bucket, inBucket] of counts.entries()) {
    left -= inBucket;
    // The middle of the bucket by its logarithm, and never more than was seen.
    if (left <= 0) return Math.min(smallestMs * Math.exp((bucket - 0.5) * growth), maxMs);
  }
  return maxMs;
}
