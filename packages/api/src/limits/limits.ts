import type { Cluster, Redis } from "ioredis";
import { ProductError } from "../errors.ts";
import { type Counter, createCounter } from "./counter.ts";
import { type LimitAction, type LimitOverrides, type LimitWindow, limitTable } from "./limit-table.ts";
import { limitSubject } from "./subject.ts";

export type { LimitAction, LimitOverrides } from "./limit-table.ts";

/** What is left of a limit, for the response's headers. */
export type LimitState = {
  /** The limit's name: the action, and the window's length. */
  policy: string;
  limit: number;
  windowSeconds: number;
  remaining: number;
  /** Seconds until the whole limit is there again. */
  resetSeconds: number;
  /** Set when the limit was exceeded. */
  retryAfterSeconds?: number;
};

export type Limits = {
  /**
   * Charges an action to a member (by id) or a visitor (by IP address). Resolves to what is left of its tightest
   * window, or to undefined when the action has no limit.
   * @throws LimitExceeded
   */
  consume(action: LimitAction, who: string, points?: number): Promise<LimitState | undefined>;
};

/** The product's `rate_limited`, with the state that the response's headers tell. */
export class LimitExceeded extends ProductError {
  readonly state: LimitState;

  constructor(state: LimitState) {
    const { limit, remaining, resetSeconds } = state;
    const message = `Too many requests. Try again in ${resetSeconds} ${resetSeconds === 1 ? "second" : "seconds"}.`;
    super("rate_limited", message, { retryAfterSeconds: resetSeconds, limit, remaining, resetSeconds });
    this.state = { ...state, retryAfterSeconds: resetSeconds };
  }
}

export type LimitsOptions = {
  /** Counts for all processes together; without it each counts for itself. */
  redis?: Redis | Cluster | undefined;
  overrides?: LimitOverrides | undefined;
  clock?: { now(): Date };
  namespace?: string;
  /** Longer than this is a failure of Redis. */
  timeoutMs?: number;
  /** Told when Redis failed and this process counted alone. */
  onError?: (error: unknown) => void;
};

/** Counts who does how much. Windows are fixed and begin at whole multiples of their length. */
export function createLimits(options: LimitsOptions = {}): Limits {
  const { redis, overrides, clock = { now: () => new Date() } } = options;
  const { namespace = "medley", timeoutMs = 100, onError = () => {} } = options;
  const table = limitTable(overrides);
  const counters = new Map<LimitWindow, Counter>();
  for (const window of Object.values(table).flat()) {
    counters.set(window, createCounter(window, { redis, namespace, timeoutMs, onError }));
  }

  async function charge(window: LimitWindow, count: Counter, { who, points }: { who: string; points: number }) {
    const now = clock.now().getTime() / 1000;
    const index = Math.floor(now / window.seconds);
    const left = await count(`${limitSubject(who)}:${index}`, points);
    const state = stateOf(window, left ?? 0, (index + 1) * window.seconds - now);
    if (left === null) throw new LimitExceeded(state);
    return state;
  }

  return {
    async consume(action, who, points = 1) {
      let tightest: LimitState | undefined;
      for (const window of table[action]) {
        const count = counters.get(window);
        if (!count) continue;
        const state = await charge(window, count, { who, points });
        if (!tightest || state.remaining < tightest.remaining) tightest = state;
      }
      return tightest;
    },
  };
}

function stateOf({ name, limit, seconds }: LimitWindow, remaining: number, secondsLeft: number): LimitState {
  return { policy: name, limit, windowSeconds: seconds, remaining, resetSeconds: Math.max(1, Math.ceil(secondsLeft)) };
}
