import type { Random } from "./random.ts";

/** Draws positions of a list, each as often as its weight says. */
export function weightedDraw(weights: readonly number[]): (random: Random) => number {
  const sums = new Float64Array(weights.length);
  let sum = 0;
  weights.forEach((weight, at) => {
    sum += weight;
    sums[at] = sum;
  });
  return (random) => {
    const wanted = random.next() * sum;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? sum) <= wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** Zipf's law: the weight of the first is 1, of the nth 1 / n^exponent. */
export function zipfWeights(count: number, exponent: number): number[] {
  return Array.from({ length: count }, (_, at) => (at + 1) ** -exponent);
}

/** Shares of a whole number by weight, each at most `most`; what rounding leaves goes unspent. */
export function shares(total: number, weights: readonly number[], most: number): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return weights.map((weight) => Math.min(most, Math.round((total * weight) / sum)));
}
