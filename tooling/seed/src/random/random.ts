import { createHash } from "node:crypto";

/** Numbers that look random and are the same for the same seed on every machine. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from 0 up to, not including, `below`. */
  int(below: number): number;
  /** A whole number, both ends included. */
  between(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** The list in another order. */
  shuffled<T>(list: readonly T[]): T[];
  /** Normally distributed, mean 0, standard deviation 1. */
  normal(): number;
  /** Exponentially distributed waiting time. */
  wait(mean: number): number;
  /** Numbers of its own for a part of the work, which stay the same whatever else is drawn. */
  fork(...names: (string | number)[]): Random;
}

/** sfc32, seeded by SHA-256 of the text. Chris Doty-Humphrey, PractRand; passes its tests. */
export function createRandom(seed: string): Random {
  const hash = createHash("sha256").update(seed).digest();
  let a = hash.readUInt32LE(0);
  let b = hash.readUInt32LE(4);
  let c = hash.readUInt32LE(8);
  let counter = 1;

  function next(): number {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  }

  const int = (below: number) => Math.floor(next() * below);

  function pick<T>(list: readonly T[]): T {
    const found = list[int(list.length)];
    if (found === undefined) throw new Error("There is nothing to pick from");
    return found;
  }

  function shuffled<T>(list: readonly T[]): T[] {
    return list
      .map((item) => ({ item, at: next() }))
      .sort((one, other) => one.at - other.at)
      .map(({ item }) => item);
  }

  return {
    next,
    int,
    pick,
    shuffled,
    between: (from, to) => from + int(to - from + 1),
    chance: (probability) => next() < probability,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    wait: (mean) => -mean * Math.log(1 - next()),
    fork: (...names) => createRandom(`${seed}/${names.join("/")}`),
  };
}
