/** How long one part of the work took. */
export interface StageTime {
  stage: string;
  seconds: number;
}

export interface Stopwatch {
  readonly stages: readonly StageTime[];
  time<T>(stage: string, work: () => Promise<T>): Promise<T>;
}

/** Measures parts of the work, and tells of each when it begins. */
export function stopwatch(log: (line: string) => void): Stopwatch {
  const stages: StageTime[] = [];
  async function time<T>(stage: string, work: () => Promise<T>): Promise<T> {
    log(stage);
    const start = performance.now();
    const result = await work();
    stages.push({ stage, seconds: Math.round(performance.now() - start) / 1000 });
    return result;
  }
  return { stages, time };
}
