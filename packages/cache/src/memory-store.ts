import { type Clock, systemClock } from "./clock.ts";
import type { Claim, Store, Write } from "./store.ts";

export type MemoryStoreOptions = { maxEntries?: number; maxBytes?: number; clock?: Clock };

type Slot = { text: string; expiresAt: number; bytes: number };

/** A store in this process. Bounded by entries and by (estimated) bytes: the least recently used go first. */
export function memoryStore(options: MemoryStoreOptions = {}): Store {
  const slots = createSlots(options);
  return {
    level: 1,
    readMany: async (keys) => keys.map((key) => slots.read(key)),
    writeMany: async (writes) => {
      for (const write of writes) if (mayWrite(write, slots.read(write.key))) slots.write(write);
    },
    claimMany: async (claims, ttlSeconds) => claims.map((claim) => claimOne(slots, claim, ttlSeconds)),
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

function claimOne(slots: Slots, { key, text }: Claim, ttlSeconds: number): string {
  const held = slots.read(key);
  if (held === undefined) slots.write({ key, text, ttlSeconds });
  return held ?? text;
}

function mayWrite(write: Write, held: string | undefined): boolean {
  return write.unlessChangedFrom === undefined || held === undefined || held === write.unlessChangedFrom;
}

type Slots = ReturnType<typeof createSlots>;

/** A Map keeps insertion order, so re-inserting on every use makes its first key the least recently used. */
function createSlots({ maxEntries = 100_000, maxBytes = 128 * 2 ** 20, clock = systemClock }: MemoryStoreOptions) {
  const slots = new Map<string, Slot>();
  let bytes = 0;

  function remove(key: string): void {
    const slot = slots.get(key);
    if (!slot) return;
    slots.delete(key);
    bytes -= slot.bytes;
  }

  function read(key: string): string | undefined {
    const slot = slots.get(key);
    if (!slot) return undefined;
    slots.delete(key);
    if (slot.expiresAt <= clock.now().getTime()) {
      bytes -= slot.bytes;
      return undefined;
    }
    slots.set(key, slot);
    return slot.text;
  }

  function write({ key, text, ttlSeconds }: Write): void {
    remove(key);
    const slot = { text, expiresAt: clock.now().getTime() + ttlSeconds * 1000, bytes: estimateBytes(key, text) };
    slots.set(key, slot);
    bytes += slot.bytes;
    for (const oldest of slots.keys()) {
      if (slots.size <= maxEntries && bytes <= maxBytes) break;
      remove(oldest);
    }
  }

  return { read, write, remove };
}

/** Two bytes a character at most, and about 100 for the slot and the map's own books. */
function estimateBytes(key: string, text: string): number {
  return 2 * (key.length + text.length) + 100;
}
