/** What a stretch of time was like for the process. */
export interface Strain {
  /** How late the event loop was, in milliseconds: nine in ten looks were better. */
  loopDelayMs: number;
  /** The fewest callers that waited for a connection of the pool: more than none says that some always did. */
  fewestWaiting: number;
}

export interface LimitBounds {
  least: number;
  most: number;
  /** An event loop that is later than this has too much to do. */
  loopDelayMs: number;
  /** What is let in should take no longer than this, on average. */
  workMs: number;
}

/** What became of the limit in the same stretch of time. */
export interface Use {
  /** Somebody waited for it. */
  wasWanted: boolean;
  /** How long what ended had been at work, on average; null when nothing ended. */
  workMs: number | null;
}

/** How much may be at work at a time. */
export interface ConcurrencyLimit {
  readonly now: number;
  /** Draws a lesson from a stretch of time. */
  learn(strain: Strain, use: Use): void;
}

const growth = 2;
const shrinking = 0.8;

/**
 * Additive increase, multiplicative decrease, as TCP does: a little more while people wait and nothing inside is
 * strained, a fifth less as soon as work queues inside, at the event loop, at the pool, or anywhere else so that
 * everything takes long. There nobody can refuse it. Slow work that nobody waits for (a Twitch that is slow) is no strain.
 */
export function createConcurrencyLimit({ least, most, loopDelayMs, workMs }: LimitBounds): ConcurrencyLimit {
  let limit = Math.min(most, Math.max(least, 32));
  return {
    get now() {
      return Math.floor(limit);
    },
    learn(strain, use) {
      const isSlow = use.wasWanted && use.workMs !== null && use.workMs > workMs;
      const isStrained = strain.loopDelayMs > loopDelayMs || strain.fewestWaiting > 0 || isSlow;
      if (isStrained) limit = Math.max(least, limit * shrinking);
      else if (use.wasWanted) limit = Math.min(most, limit + growth);
    },
  };
}
