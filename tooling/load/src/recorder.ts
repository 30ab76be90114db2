import { percentilesOf } from "@medley/bench/measure/percentiles";

/** What came of the requests of a stretch of time. */
export interface Stretch {
  requests: number;
  failures: number;
  p95: number;
}

/** Keeps what each request came to. */
export interface Recorder {
  add(latencyMs: number, good: boolean): void;
  /** Everything since the last look. */
  sinceLast(): Stretch;
  total(): Stretch & { p50: number; p99: number };
  /** How the failures looked: the answer's status, or what went wrong, and how often. */
  reasons: Map<string, number>;
}

export function createRecorder(): Recorder {
  const latencies: number[] = [];
  const reasons = new Map<string, number>();
  let failures = 0;
  let [latenciesBefore, failuresBefore] = [0, 0];
  return {
    reasons,
    add(latencyMs, good) {
      if (good) latencies.push(latencyMs);
      else failures += 1;
    },
    sinceLast() {
      const recent = latencies.slice(latenciesBefore);
      const failed = failures - failuresBefore;
      [latenciesBefore, failuresBefore] = [latencies.length, failures];
      return { requests: recent.length + failed, failures: failed, p95: percentilesOf(recent).p95 };
    },
    total: () => ({ requests: latencies.length + failures, failures, ...percentilesOf(latencies) }),
  };
}
