import type { Epochs } from "./entries.ts";

/**
 * What a value held in this process depends on: a key of the store, a tag's or an entry's own, until the tie is cut
 * because the key changed. `epoch` is the tag's in the store, as far as known.
 */
export type Tie = { readonly key: string; epoch: string | undefined; cut: boolean };

export type Ties = ReturnType<typeof createTies>;

/** All ties of this process. Beyond `maxTies` the one not held for longest is cut: that costs a miss. */
export function createTies(maxTies = 100_000) {
  const ties = new Map<string, Tie>();

  function cut(tie: Tie): void {
    tie.cut = true;
    if (ties.get(tie.key) === tie) ties.delete(tie.key);
  }

  function hold(key: string): Tie {
    const tie = ties.get(key) ?? { key, epoch: undefined, cut: false };
    ties.delete(key);
    ties.set(key, tie);
    return tie;
  }

  return {
    /** To be called before the store is asked: what changes while it answers then cuts what it answered. */
    hold(keys: readonly string[]): Tie[] {
      const held = keys.map(hold);
      for (const oldest of ties.values()) {
        if (ties.size <= maxTies) break;
        cut(oldest);
      }
      return held;
    },

    cut(keys: readonly string[]): void {
      for (const key of keys) {
        const tie = ties.get(key);
        if (tie) cut(tie);
      }
    },

    cutAll(): void {
      for (const tie of ties.values()) tie.cut = true;
      ties.clear();
    },

    /** Compares tags' ties with the epochs the store just told: one that differs was changed without our hearing of it. */
    learn(held: readonly Tie[], epochs: Epochs): void {
      for (const tie of held) {
        const epoch = epochs.get(tie.key);
        if (tie.epoch === undefined) tie.epoch = epoch;
        else if (tie.epoch !== epoch) cut(tie);
      }
    },
  };
}

export const isCut = (ties: readonly Tie[]) => ties.some((tie) => tie.cut);
