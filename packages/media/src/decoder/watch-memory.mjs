import { readFileSync } from "node:fs";

const everyMs = 20;

/**
 * Calls `onOver` once when this process holds more than the limit. libvips works in threads, so this one is free to look.
 * @param {number} limitBytes
 * @param {(bytes: number) => void} onOver
 */
export function watchMemory(limitBytes, onOver) {
  let peak = 0;
  const timer = setInterval(() => {
    const bytes = process.memoryUsage.rss();
    peak = Math.max(peak, bytes);
    if (bytes <= limitBytes) return;
    clearInterval(timer);
    onOver(bytes);
  }, everyMs);
  return {
    stop: () => clearInterval(timer),
    figures: () => ({ peakBytes: Math.max(peak, highWater()), heldBytes: process.memoryUsage.rss() }),
  };
}

/** What Linux says this program ever held; `resourceUsage` begins with what the parent held when it forked. */
function highWater() {
  if (process.platform !== "linux") return 0;
  const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8")) ?? [];
  return Number(kilobytes ?? 0) * 1024;
}
