import { setTimeout as delay } from "node:timers/promises";

/** Of chunks of 64 kB, some fifty megabytes a second: more than any line brings, and less than keeps a core busy. */
const pauseMs = 1;

let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/**
 * Does one of many streams' work at a time, and leaves the event loop to others after each piece: however many files are
 * sent at once, who reads pages waits for one chunk at most, and seldom. A stream that has nothing yet holds up nobody,
 * and one that is alone goes on at once.
 */
export function takeTurn<T>(work: () => Promise<T>): Promise<T> {
  waiting += 1;
  const done = last.then(work).finally(() => {
    waiting -= 1;
  });
  last = done.catch(() => {}).then(() => (waiting > 0 ? delay(pauseMs) : undefined)); // a failure is its own stream's
  return done;
}
