import { randomBytes } from "node:crypto";
import { entryText, type Found, readEntryText } from "./entry-text.ts";
import type { OnEvent, Operation } from "./events.ts";
import type { Address } from "./naming.ts";
import { createRemovals } from "./removals.ts";
import type { Claim, Store, Write } from "./store.ts";

/**
 * Entries that know their tags. Each tag has an epoch in the store, a text never used twice, and an entry carries the
 * epochs it was loaded under: it counts only while all of them are the current ones. Forgetting a tag removes its
 * epoch; the next load claims a new one. A lost epoch (evicted, flushed) therefore makes misses, never old values, and
 * a load that began before a forget stores an entry nobody will believe.
 */
export type Entries = ReturnType<typeof createEntries>;

export type Epochs = ReadonlyMap<string, string>;

/** What a read found, by entry: those that count, the texts that don't, and the tags' current epochs. */
export type Reading = { found: ReadonlyMap<string, Found>; outdated: ReadonlyMap<string, string>; epochs: Epochs };

/** What the entry must still be for a loaded value to replace it: a set that came meanwhile stays. */
export function textBefore({ found, outdated }: Reading, { entry }: Address): string | undefined {
  return found.get(entry)?.text ?? outdated.get(entry);
}

export type Saving = {
  address: Address;
  json: string;
  freshUntil: number;
  ttlSeconds: number;
  unlessChangedFrom?: string | null;
};

type EntriesParts = {
  store: Store;
  onEvent: OnEvent;
  /** Told of removals that reached the store only after they had failed. */
  onLateRemoval?: (keys: readonly string[]) => void;
};

/** Longer than any entry lives; its end only costs a miss. */
const epochSeconds = 7 * 86_400;

export function createEntries({ store, onEvent, onLateRemoval = () => {} }: EntriesParts) {
  /** The one place where a failing store becomes a miss. */
  async function attempt<T>(operation: Operation, call: () => Promise<T>): Promise<T | undefined> {
    try {
      return await call();
    } catch (error) {
      onEvent({ type: "error", operation, error });
      return undefined;
    }
  }

  const removals = createRemovals({
    deliver: async (keys) => (await attempt("remove", () => store.removeMany(keys).then(() => true))) ?? false,
    onLate: onLateRemoval,
  });

  async function readTexts(keys: readonly string[]) {
    return (await removals.catchUp()) ? await attempt("read", () => store.readMany(keys)) : undefined;
  }

  async function write(writes: readonly Write[]): Promise<boolean> {
    return (await attempt("write", () => store.writeMany(writes).then(() => true))) ?? false;
  }

  return {
    /** Undefined when the store failed: then everything is a miss and nothing can be saved. */
    async read(addresses: readonly Address[]): Promise<Reading | undefined> {
      const tags = tagsOf(addresses);
      const texts = await readTexts([...addresses.map((address) => address.entry), ...tags]);
      return texts && sortOut(addresses, texts, epochsOf(tags, texts.slice(addresses.length)));
    },

    /** The current epochs of those tags that have one; undefined when the store failed. */
    async epochs(tags: readonly string[]): Promise<Epochs | undefined> {
      const texts = await readTexts(tags);
      return texts && epochsOf(tags, texts);
    },

    /** The epochs of all tags, known or new; undefined when the store failed. To be called before the value is computed. */
    async claim(addresses: readonly Address[], known: Epochs): Promise<Epochs | undefined> {
      const lacking = tagsOf(addresses).filter((tag) => !known.has(tag));
      if (lacking.length === 0) return known;
      const claims = lacking.map((key) => ({ key, text: newToken(), ttlSeconds: epochSeconds }));
      const held = await attempt("claim", () => store.claimMany(claims));
      return held && new Map([...known, ...claims.map(({ key, text }, index) => [key, held[index] ?? text] as const)]);
    },

    /** What goes along with the entries (`also`) is one exchange with them. */
    async save(savings: readonly Saving[], epochs: Epochs, also: readonly Write[] = []): Promise<boolean> {
      const writes = savings.map(({ address, json, freshUntil, ...rest }): Write => {
        return { key: address.entry, text: entryText(epochsText(address, epochs), freshUntil, json), ...rest };
      });
      return await write([...writes, ...also]);
    },

    async touch({ entry, tags }: Address, ttlSeconds: number): Promise<void> {
      await attempt("touch", () =>
        Promise.all([store.touchMany([entry], ttlSeconds), store.touchMany(tags, epochSeconds)]),
      );
    },

    /**
     * What the key holds once everybody who claims it has, this text or an earlier one, and what another key then held;
     * undefined when the store failed.
     */
    async claimKey({ alsoRead = [], ...claim }: Claim & { alsoRead?: readonly string[] }) {
      const texts = await attempt("claim", () => store.claimMany([claim], alsoRead));
      return texts && { holder: texts[0] ?? claim.text, other: texts[1] };
    },

    write,

    /** Never fails: what can't be removed now is removed as soon as the store is back. */
    remove: removals.remove,
  };
}

type Texts = readonly (string | undefined)[];

function epochsOf(tags: readonly string[], texts: Texts): Epochs {
  return new Map(
    tags.flatMap((tag, index) => {
      const epoch = texts[index];
      return epoch === undefined ? [] : [[tag, epoch] as const];
    }),
  );
}

function sortOut(addresses: readonly Address[], texts: Texts, epochs: Epochs): Reading {
  const found = new Map<string, Found>();
  const outdated = new Map<string, string>();
  for (const [index, address] of addresses.entries()) {
    const text = texts[index];
    if (text === undefined) continue;
    const known = address.tags.every((tag) => epochs.has(tag));
    const entry = known ? readEntryText(text, epochsText(address, epochs)) : undefined;
    if (entry) found.set(address.entry, entry);
    else outdated.set(address.entry, text);
  }
  return { found, outdated, epochs };
}

const tagsOf = (addresses: readonly Address[]) => [...new Set(addresses.flatMap((address) => address.tags))];

/** What an entry's text begins with. */
export const epochsText = ({ tags }: Address, epochs: Epochs) => tags.map((tag) => epochs.get(tag)).join();

const origin = randomBytes(12).toString("base64url");
let tokens = 0;

/** A text never used twice, in any process. */
export function newToken(): string {
  tokens += 1;
  return `${origin}.${tokens.toString(36)}`;
}
