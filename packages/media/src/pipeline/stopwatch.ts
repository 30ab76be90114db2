/** Times one stage after the other, in milliseconds. */
export function createStopwatch() {
  const start = performance.now();
  let last = start;
  const laps: Record<string, number> = {};
  return {
    laps,
    lap(name: string): void {
      const now = performance.now();
      laps[name] = now - last;
      last = now;
    },
    total: () => performance.now() - start,
  };
}
