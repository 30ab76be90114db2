import { type Clock, systemClock } from "./clock.ts";
import { createLru } from "./lru.ts";
import type { Claim, Store, Write } from "./store.ts";

export type MemoryStoreOptions = { maxEntries?: number; maxBytes?: number; clock?: Clock };

type Slot = { text: string; expiresAt: number };

/** A store in this process. Bounded by entries and by (estimated) bytes: the least recently used go first. */
export function memoryStore(options: MemoryStoreOptions = {}): Store {
  const slots = createSlots(options);
  return {
    level: 1,
    readMany: async (keys) => keys.map((key) => slots.read(key)),
    writeMany: async (writes) => {
      for (const write of writes) if (mayWrite(write, slots.read(write.key))) slots.write(write);
    },
    claimMany: async (claims, alsoRead = []) => {
      const held = claims.map((claim) => claimOne(slots, claim));
      return [...held, ...alsoRead.map((key) => slots.read(key))];
    },
    touchMany: async (keys, ttlSeconds) => {
      for (const key of keys) {
        const text = slots.read(key);
        if (text !== undefined) slots.write({ key, text, ttlSeconds });
      }
    },
    removeMany: async (keys) => {
      for (const key of keys) slots.remove(key);
    },
  };
}

function claimOne(slots: Slots, claim: Claim): string {
  const held = slots.read(claim.key);
  if (held === undefined) slots.write(claim);
  return held ?? claim.text;
}

function mayWrite(write: Write, held: string | undefined): boolean {
  return write.unlessChangedFrom === undefined || held === undefined || held === write.unlessChangedFrom;
}

type Slots = ReturnType<typeof createSlots>;

function createSlots({ maxEntries = 100_000, maxBytes = 128 * 2 ** 20, clock = systemClock }: MemoryStoreOptions) {
  const slots = createLru<Slot>({ maxEntries, maxBytes });

  function read(key: string): string | undefined {
    const slot = slots.get(key);
    if (slot && slot.expiresAt > clock.now().getTime()) return slot.text;
    slots.remove(key);
    return undefined;
  }

  function write({ key, text, ttlSeconds }: Write): void {
    slots.set(key, { text, expiresAt: clock.now().getTime() + ttlSeconds * 1000 }, estimateBytes(key, text));
  }

  return { read, write, remove: slots.remove };
}

/** Two bytes a character at most, and about 100 for the slot and the map's own books. */
function estimateBytes(key: string, text: string): number {
  return 2 * (key.length + text.length) + 100;
}
