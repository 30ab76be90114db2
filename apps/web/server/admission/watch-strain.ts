import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Admission } from "./admission.ts";

const tickMs = 50;
const ticksPerLesson = 5;
/** The timer that measures the loop's delay fires this often, and counts its own wait in. */
const resolutionMs = 10;

/** Tells the admission of the process's strain four times a second, and sweeps its lines. Answers what ends it. */
export function watchStrain(admission: Admission, countWaiting: () => number): () => void {
  const delay = monitorEventLoopDelay({ resolution: resolutionMs });
  delay.enable();
  let ticks = 0;
  let fewestWaiting = Number.POSITIVE_INFINITY;
  const timer = setInterval(() => {
    fewestWaiting = Math.min(fewestWaiting, countWaiting());
    ticks += 1;
    if (ticks < ticksPerLesson) return admission.sweep();
    const loopDelayMs = Math.max(0, delay.percentile(90) / 1e6 - resolutionMs);
    admission.learn({ loopDelayMs, fewestWaiting });
    ticks = 0;
    fewestWaiting = Number.POSITIVE_INFINITY;
    delay.reset();
  }, tickMs).unref();
  return () => {
    clearInterval(timer);
    delay.disable();
  };
}
