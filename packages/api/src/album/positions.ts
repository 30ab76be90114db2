import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";

/** Longer ones are laid out anew: moving things between the same two again and again makes them grow. */
const longest = 60;

/** Positions after one, in order; null for the very beginning. */
export function positionsAfter(last: string | null, count: number): string[] {
  return generateNKeysBetween(last, null, count);
}

/** A position between two; undefined when there is no short one. */
export function positionBetween(previous: string | null, next: string | null): string | undefined {
  const position = generateKeyBetween(previous, next);
  return position.length > longest ? undefined : position;
}
