type Failure = { error: unknown; times: number; at: number };

/** Failures remembered at most; an old one costs a load. */
const maxFailures = 10_000;
/** How long a repeated failure is everyone's. Two processes thus call a failing loader at most four times a second. */
const shareMs = 600;
/** A failure longer ago than this is not "in a row" with the next. */
const rowMs = 30_000;

/**
 * What lately failed to load. The first failure may be a hiccup, so the next caller tries again at once; from the second
 * in a row on, callers get the same error for a moment. By the process's own clock, as it spares a database.
 */
export function createFailures(now: () => number = () => performance.now()) {
  const failures = new Map<string, Failure>();

  return {
    shareMs,

    /** Throws what the last load threw, while that is everyone's. */
    check(entries: readonly string[]): void {
      for (const entry of entries) {
        const failure = failures.get(entry);
        if (failure && failure.times > 1 && now() - failure.at < shareMs) throw failure.error;
      }
    },

    /** Returns how often in a row it failed by now. */
    note(entries: readonly string[], error: unknown): number {
      let times = 0;
      for (const entry of entries) {
        const before = failures.get(entry);
        times = before && now() - before.at < rowMs ? before.times + 1 : 1;
        failures.delete(entry);
        failures.set(entry, { error, times, at: now() });
      }
      for (const oldest of failures.keys()) {
        if (failures.size <= maxFailures) break;
        failures.delete(oldest);
      }
      return times;
    },

    clear(entries: readonly string[]): void {
      if (failures.size === 0) return;
      for (const entry of entries) failures.delete(entry);
    },
  };
}

export type Failures = ReturnType<typeof createFailures>;
