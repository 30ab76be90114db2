/** Scores at which a post's author hears of it, once each. */
export const milestones = [10, 25, 50, 100, 250, 500, 1000] as const;

/**
 * The milestone that a vote may have led a score to, null if none: a flip adds two. One that was reached before, or fallen
 * to, is told once all the same.
 */
export function milestoneAt(score: number): number | null {
  return milestones.find((milestone) => score === milestone || score === milestone + 1) ?? null;
}
