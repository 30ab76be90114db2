import { randomBytes } from "node:crypto";
import type { OnEvent, Operation } from "./events.ts";
import type { Address } from "./naming.ts";
import { createRemovals } from "./removals.ts";
import type { Store, Write } from "./store.ts";

/**
 * Entries that know their tags. Each tag has an epoch in the store, a text never used twice, and an entry carries the
 * epochs it was loaded under: it counts only while all of them are the current ones. Forgetting a tag removes its
 * epoch; the next load claims a new one. A lost epoch (evicted, flushed) therefore makes misses, never old values, and
 * a load that began before a forget stores an entry nobody will believe.
 */
export type Entries = ReturnType<typeof createEntries>;

export type Epochs = ReadonlyMap<string, string>;

/** What a read found: JSON by entry, the texts that were there but don't count, and the tags' current epochs. */
export type Reading = { found: ReadonlyMap<string, string>; stale: ReadonlyMap<string, string>; epochs: Epochs };

export type Saving = { address: Address; json: string; ttlSeconds: number; unlessChangedFrom?: string | null };

/** Longer than any entry lives; its end only costs a miss. */
const epochSeconds = 7 * 86_400;

export function createEntries(store: Store, onEvent: OnEvent) {
  /** The one place where a failing store becomes a miss. */
  async function attempt<T>(operation: Operation, call: () => Promise<T>): Promise<T | undefined> {
    try {
      return await call();
    } catch (error) {
      onEvent({ type: "error", operation, error });
      return undefined;
    }
  }

  const removals = createRemovals(async (keys) => {
    const removed = await attempt("remove", () => store.removeMany(keys).then(() => true));
    return removed ?? false;
  });

  return {
    /** Undefined when the store failed: then everything is a miss and nothing can be saved. */
    async read(addresses: readonly Address[]): Promise<Reading | undefined> {
      if (!(await removals.catchUp())) return undefined;
      const tags = [...new Set(addresses.flatMap((address) => address.tags))];
      const keys = [...addresses.map((address) => address.entry), ...tags];
      const texts = await attempt("read", () => store.readMany(keys));
      return texts && sortOut(addresses, tags, texts);
    },

    /** The epochs of all tags, known or new; undefined when the store failed. To be called before the value is computed. */
    async claim(addresses: readonly Address[], known: Epochs): Promise<Epochs | undefined> {
      const lacking = [...new Set(addresses.flatMap((address) => address.tags))].filter((tag) => !known.has(tag));
      if (lacking.length === 0) return known;
      const claims = lacking.map((key) => ({ key, text: newToken() }));
      const held = await attempt("claim", () => store.claimMany(claims, epochSeconds));
      return held && new Map([...known, ...claims.map(({ key, text }, index) => [key, held[index] ?? text] as const)]);
    },

    async save(savings: readonly Saving[], epochs: Epochs): Promise<boolean> {
      const writes = savings.map(({ address, json, ...rest }): Write => {
        return { key: address.entry, text: header(address, epochs) + json, ...rest };
      });
      const saved = await attempt("write", () => store.writeMany(writes).then(() => true));
      return saved ?? false;
    },

    async touch({ entry, tags }: Address, ttlSeconds: number): Promise<void> {
      await attempt("touch", () =>
        Promise.all([store.touchMany([entry], ttlSeconds), store.touchMany(tags, epochSeconds)]),
      );
    },

    /** Resolves to whether this call was the first to set the key; undefined when the store failed. */
    async mark(key: string, ttlSeconds: number): Promise<boolean | undefined> {
      const text = newToken();
      const held = await attempt("claim", () => store.claimMany([{ key, text }], ttlSeconds));
      return held && held[0] === text;
    },

    /** Never fails: what can't be removed now is removed before this process reads again. */
    remove: removals.remove,
  };
}

function sortOut(addresses: readonly Address[], tags: string[], texts: readonly (string | undefined)[]): Reading {
  const epochs = new Map<string, string>();
  for (const [index, tag] of tags.entries()) {
    const epoch = texts[addresses.length + index];
    if (epoch !== undefined) epochs.set(tag, epoch);
  }
  const found = new Map<string, string>();
  const stale = new Map<string, string>();
  for (const [index, address] of addresses.entries()) {
    const text = texts[index];
    if (text === undefined) continue;
    const expected = address.tags.every((tag) => epochs.has(tag)) ? header(address, epochs) : undefined;
    if (expected !== undefined && text.startsWith(expected)) found.set(address.entry, text.slice(expected.length));
    else stale.set(address.entry, text);
  }
  return { found, stale, epochs };
}

/** An entry's text is its epochs in one line, then its JSON. */
function header({ tags }: Address, epochs: Epochs): string {
  return `${tags.map((tag) => epochs.get(tag)).join()}\n`;
}

const newToken = () => randomBytes(12).toString("base64url");
