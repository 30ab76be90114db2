let last: Promise<unknown> = Promise.resolve();

/**
 * Does one of many streams' work at a time, with a round of the event loop after each piece: however many files are
 * sent at once, who reads pages waits for one chunk. A stream that has nothing yet holds up nobody.
 */
export function takeTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = last.then(work);
  last = done.catch(() => {}).then(nextRound); // a failure is its own stream's
  return done;
}

const nextRound = () => new Promise<void>((resolve) => setImmediate(resolve));
