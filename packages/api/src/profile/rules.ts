/** A rank by the karma it begins at. */
export const ranks = {
  newcomer: { name: "Newcomer", from: 0 },
  member: { name: "Member", from: 100 },
  regular: { name: "Regular", from: 500 },
  contributor: { name: "Contributor", from: 1_000 },
  veteran: { name: "Veteran", from: 5_000 },
  legend: { name: "Legend", from: 10_000 },
} as const;

export type Rank = keyof typeof ranks;
export const rankSlugs = Object.keys(ranks) as [Rank, ...Rank[]];

/** The rank that goes with a member's karma; nobody falls below the lowest. */
export function rankOf(karma: number): Rank {
  return rankSlugs.filter((slug) => karma >= ranks[slug].from).at(-1) ?? "newcomer";
}

/** Posts and comments are counted to here; a profile says "1000+" beyond. */
export const countedTo = 1_000;

/** A number counted one beyond the limit, so that it is known whether there is more. */
export function boundedCount(counted: number): { count: number; more: boolean } {
  return { count: Math.min(counted, countedTo), more: counted > countedTo };
}
