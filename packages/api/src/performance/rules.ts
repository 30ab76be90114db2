interface Reads {
  firstHits: number;
  secondHits: number;
  stale: number;
  misses: number;
}

/** The share of reads that were answered without waiting for a load; null when nothing was read. */
export function hitRate(tallies: Iterable<Reads>): number | null {
  let hits = 0;
  let misses = 0;
  for (const tally of tallies) {
    hits += tally.firstHits + tally.secondHits + tally.stale;
    misses += tally.misses;
  }
  return hits + misses === 0 ? null : hits / (hits + misses);
}
