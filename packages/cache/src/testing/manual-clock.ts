import type { Clock } from "../clock.ts";

/** A clock that stands still until a test moves it. */
export function createManualClock(start = new Date("2026-01-01T00:00:00Z")) {
  let now = start.getTime();
  const clock: Clock = { now: () => new Date(now) };
  return Object.assign(clock, {
    advance(seconds: number): void {
      now += seconds * 1000;
    },
  });
}
