import { hash } from "node:crypto";

/** Things in a random order. */
export interface Deck<T> {
  /** The next; undefined when none is left. */
  pop(): T | undefined;
  readonly length: number;
}

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
  /** The same order from its end, each drawn when it is asked for: for long lists of which little is taken. */
  deck<T>(list: readonly T[]): Deck<T>;
  /** Normally distributed, mean 0, standard deviation 1. */
  normal(): number;
  /** Exponentially distributed waiting time. */
  wait(mean: number): number;
  /** Numbers of its own for a part of the work, which stay the same whatever else is drawn. */
  fork(...names: (string | number)[]): Random;
}

/** sfc32, seeded by SHA-256 of the text. Chris Doty-Humphrey, PractRand; passes its tests. */
export function createRandom(seed: string): Random {
  return new Sfc32(seed);
}

/** A class, since millions are made and functions of their own for each would cost more than the numbers. */
class Sfc32 implements Random {
  readonly #seed: string;
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: string) {
    const digest = hash("sha256", seed, "buffer");
    this.#seed = seed;
    this.#a = digest.readUInt32LE(0);
    this.#b = digest.readUInt32LE(4);
    this.#c = digest.readUInt32LE(8);
  }

  next(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  }

  int(below: number): number {
    return Math.floor(this.next() * below);
  }

  between(from: number, to: number): number {
    return from + this.int(to - from + 1);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(list: readonly T[]): T {
    const found = list[this.int(list.length)];
    if (found === undefined) throw new Error("There is nothing to pick from");
    return found;
  }

  shuffled<T>(list: readonly T[]): T[] {
    return list
      .map((item) => ({ item, at: this.next() }))
      .sort((one, other) => one.at - other.at)
      .map(({ item }) => item);
  }

  deck<T>(list: readonly T[]): Deck<T> {
    const keys = new Float64Array(list.length);
    for (let at = 0; at < keys.length; at += 1) keys[at] = this.next();
    return new KeyedDeck(list, keys);
  }

  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }

  wait(mean: number): number {
    return -mean * Math.log(1 - this.next());
  }

  fork(...names: (string | number)[]): Random {
    return createRandom(`${this.#seed}/${names.join("/")}`);
  }
}

class KeyedDeck<T> implements Deck<T> {
  readonly #list: readonly T[];
  readonly #keys: Float64Array;
  #left: number;

  constructor(list: readonly T[], keys: Float64Array) {
    this.#list = list;
    this.#keys = keys;
    this.#left = list.length;
  }

  get length(): number {
    return this.#left;
  }

  pop(): T | undefined {
    if (this.#left === 0) return undefined;
    let found = 0;
    let most = -1;
    for (let at = 0; at < this.#keys.length; at += 1) {
      const key = this.#keys[at] ?? -1;
      if (key <= most) continue;
      most = key;
      found = at;
    }
    this.#keys[found] = -1;
    this.#left -= 1;
    return this.#list[found];
  }
}
