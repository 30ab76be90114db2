import { type Entries, type Epochs, epochsText, newToken } from "./entries.ts";
import type { Address } from "./naming.ts";
import type { Write } from "./store.ts";

/** The right to load an entry, held by one process at a time. */
export type Lock = { readonly key: string; readonly token: string };

/** As long as a lock lives, and as long as anybody waits for one. A load that takes longer may be made twice. */
export const lockSeconds = 2;

/**
 * Locks in the store, one for an entry under the epochs its load began with: a forget changes them, so nobody who comes
 * after it waits for a load from before. Losing a lock costs a load, never truth, as saving asks the epochs.
 */
export function createLocks(entries: Entries) {
  return {
    /** The lock, null when another has it, and the entry's text once that is known; undefined when the store failed. */
    async take(address: Address, epochs: Epochs): Promise<{ lock: Lock | null; text: string | undefined } | undefined> {
      // A space is in no entry's key, so no entry can be taken for a lock.
      const lock = { key: `${address.entry} lock ${epochsText(address, epochs)}`, token: newToken() };
      const claim = { key: lock.key, text: lock.token, ttlSeconds: lockSeconds, alsoRead: [address.entry] };
      const claimed = await entries.claimKey(claim);
      return claimed && { lock: claimed.holder === lock.token ? lock : null, text: claimed.other };
    },

    /** Ends the lock if it is still its owner's: at once, or a little later so that others wait that long too. */
    ending({ key, token }: Lock, afterSeconds = 0): Write {
      return { key, text: token, ttlSeconds: afterSeconds, unlessChangedFrom: token };
    },
  };
}

export type Locks = ReturnType<typeof createLocks>;
