/** Scores at which a post's author hears of it, once each. */
export const milestones = [10, 25, 50, 100, 250, 500, 1000] as const;

/** The highest milestone that a score going from `before` to `after` reached, null if none. */
export function crossedMilestone(before: number, after: number): number | null {
  return milestones.findLast((milestone) => before < milestone && milestone <= after) ?? null;
}
