import { unavailable } from "../errors.ts";

/** Runs work `atOnce` at a time; up to `waiting` more wait their turn, and whoever comes then is `unavailable`. */
export function createTurns({ atOnce, waiting }: { atOnce: number; waiting: number }) {
  let running = 0;
  const queue: (() => void)[] = [];

  return async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (running < atOnce) running += 1;
    else if (queue.length < waiting) await new Promise<void>((start) => queue.push(start));
    else throw unavailable("Too busy right now. Try again shortly.", { retryAfterSeconds: 2 });
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
