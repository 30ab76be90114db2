/** How long to measure: until both are met, or the limit is reached. */
export interface SampleSize {
  samples: number;
  forMs: number;
  limitMs: number;
}

/**
 * Runs something again and again, one at a time; how long each run took, in milliseconds. What comes between two runs is
 * not measured.
 */
export async function takeSamples(
  run: () => Promise<unknown>,
  size: SampleSize,
  between: () => Promise<unknown> = async () => {},
): Promise<number[]> {
  const times: number[] = [];
  const start = performance.now();
  for (;;) {
    const before = performance.now();
    await run();
    const after = performance.now();
    times.push(after - before);
    await between();
    const elapsed = after - start;
    if ((times.length >= size.samples && elapsed >= size.forMs) || elapsed >= size.limitMs) return times;
  }
}
