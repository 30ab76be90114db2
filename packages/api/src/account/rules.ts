const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Wrong passwords in a row that lock, and for how long. A row nobody added to for a day is over. */
export const lockout = { limit: 5, lockMs: 15 * minute, forgetMs: day } as const;

/** How long a session lives after its last use, how long at most, and how often its use is noted. */
export const sessionLife = { idleMs: 30 * day, longestMs: 365 * day, noteMs: hour } as const;

/** How long a sign-in counts as fresh enough to add another way to sign in. */
export const freshSignInMs = 10 * minute;

/** How long somebody may take to come back from Twitch. */
export const twitchFlowMs = 10 * minute;

export const mostSessions = 100;
export const mostTokens = 50;

export const before = (now: Date, milliseconds: number) => new Date(now.getTime() - milliseconds);
export const after = (now: Date, milliseconds: number) => new Date(now.getTime() + milliseconds);

/** Erasing what a deleted member left: rows a transaction begins with, at least and at most, and how long it may take. */
export const erasing = { first: 200, least: 50, most: 1_000, targetMs: 100, lockWaitMs: 100, refusals: 50 } as const;

/** How many rows the next transaction takes, so that one lasts about the target: never more than twice as many. */
export function nextBatch(size: number, tookMs: number): number {
  const wanted = Math.round(size * Math.min(2, erasing.targetMs / Math.max(tookMs, 1)));
  return Math.max(erasing.least, Math.min(erasing.most, wanted));
}

/** Who asked in the moment of the deletion may still have written: only later is nothing left for certain. */
export const deletionSettlesMs = 2 * minute;
