/**
 * What an act is worth to the member it is done to; the ledger is `karma_events`, the total `users.karma` = 100 + its
 * sum (a trigger keeps it). Votes (±1, a flip ±2) are written by the votes' own triggers.
 * Nobody earns by their own act, and undoing an act takes its worth back.
 */
export const karmaWorth = {
  submission_approved: 10,
  submission_rejected: -5,
  post_removed: -10,
  post_restored: 10,
} as const;

export type KarmaAct = keyof typeof karmaWorth;
