const everyMs = 20;

/**
 * Calls `onOver` once when this process holds more than the limit. libvips works in threads, so this one is free to look.
 * @param {number} limitBytes
 * @param {(bytes: number) => void} onOver
 */
export function watchMemory(limitBytes, onOver) {
  const timer = setInterval(() => {
    const bytes = process.memoryUsage.rss();
    if (bytes <= limitBytes) return;
    clearInterval(timer);
    onOver(bytes);
  }, everyMs);
  return {
    stop: () => clearInterval(timer),
    figures: () => ({ peakBytes: process.resourceUsage().maxRSS * 1024, heldBytes: process.memoryUsage.rss() }),
  };
}
