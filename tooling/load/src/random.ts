/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of a list; the first ones are chosen more often, as people do. */
export function chooseSkewed<T>(list: readonly T[], random: () => number): T | undefined {
  return list[Math.floor(random() ** 3 * list.length)];
}

export interface Weighted<T> {
  weight: number;
  value: T;
}

/** One of a list by its weights. @throws Error for an empty list */
export function chooseWeighted<T>(list: readonly Weighted<T>[], random: () => number): T {
  let left = random() * list.reduce((sum, { weight }) => sum + weight, 0);
  for (const { weight, value } of list) {
    left -= weight;
    if (left < 0) return value;
  }
  const last = list.at(-1);
  if (!last) throw new Error("There is nothing to choose from");
  return last.value;
}
