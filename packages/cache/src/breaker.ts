import type { Store } from "./store.ts";

export type BreakerOptions = {
  /** Failures in a row after which the store is left alone; 2 unless told. */
  failures?: number;
  /** The pause before it is tried; doubled each time up to eight times as long. 250 ms unless told. */
  restMs?: number;
};

/** The store is left alone for a moment, because it failed just now. */
class StoreRestsError extends Error {
  override readonly name = "StoreRestsError";
}

/**
 * Spares callers a store that does not answer: after some failures in a row calls fail at once. One probe of our own,
 * never a reader, tries it again. A store that answers with a refusal is there, and doesn't count.
 */
export function withBreaker(store: Store, { failures = 2, restMs = 250 }: BreakerOptions = {}): Store {
  let inARow = 0;
  let rests = 0;
  let resting = false;

  function rest(): void {
    resting = true;
    setTimeout(() => void probe(), restMs * 2 ** Math.min(rests++, 3)).unref();
  }

  async function probe(): Promise<void> {
    try {
      await store.readMany(["probe"]);
      note();
    } catch (error) {
      if (isAnswer(error)) note();
      else rest();
    }
  }

  function note(error?: unknown): void {
    if (error === undefined || isAnswer(error)) {
      inARow = 0;
      rests = 0;
      resting = false;
    } else if (++inARow >= failures && !resting) rest();
  }

  async function pass<T>(call: () => Promise<T>): Promise<T> {
    if (resting) throw new StoreRestsError("The store failed just now and is left alone");
    try {
      const result = await call();
      if (!resting) note();
      return result;
    } catch (error) {
      note(error);
      throw error;
    }
  }

  return {
    level: store.level,
    readMany: (keys) => pass(() => store.readMany(keys)),
    writeMany: (writes) => pass(() => store.writeMany(writes)),
    claimMany: (claims, alsoRead) => pass(() => store.claimMany(claims, alsoRead)),
    touchMany: (keys, ttlSeconds) => pass(() => store.touchMany(keys, ttlSeconds)),
    removeMany: (keys) => pass(() => store.removeMany(keys)),
  };
}

/** Redis said no: out of memory, read-only, wrong type. */
const isAnswer = (error: unknown) => error instanceof Error && error.name === "ReplyError";
