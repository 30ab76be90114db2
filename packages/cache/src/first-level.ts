import type { Clock } from "./clock.ts";
import { createLru, type LruLimits } from "./lru.ts";
import { isCut, type Tie } from "./ties.ts";

/** A value, what it depends on, and until when (milliseconds) it counts as fresh. */
export type Held<Value = unknown> = {
  readonly value: Value;
  readonly ties: readonly Tie[];
  readonly freshUntil: number;
};

export type FirstLevelOptions = Partial<LruLimits> & {
  /**
   * How long, at most, a value is believed without asking the store: the worst staleness when the bus fails. 4 s on a
   * store that is shared, up to a fifth less so that what was kept together isn't all asked for again at once.
   */
  recheckSeconds?: number;
};

export type FirstLevel = ReturnType<typeof createFirstLevel>;

/** Values as they are handed out, in this process. One counts for a few seconds, unless a tie of it is cut. */
export function createFirstLevel(options: Required<FirstLevelOptions> & { clock: Clock }) {
  const { maxEntries, maxBytes, recheckSeconds, clock } = options;
  const slots = createLru<{ held: Held; until: number }>({ maxEntries, maxBytes });

  return {
    read(entry: string): Held | undefined {
      const slot = slots.get(entry);
      if (!slot) return undefined;
      if (clock.now().getTime() < slot.until && !isCut(slot.held.ties)) return slot.held;
      slots.remove(entry);
      return undefined;
    },

    /** `bytes` is about what the value takes. */
    keep(entry: string, held: Held, bytes: number): void {
      const now = clock.now().getTime();
      const believed = recheckSeconds * 1000 * (1 - 0.2 * Math.random());
      const until = Math.min(held.freshUntil, now + believed);
      if (until > now && !isCut(held.ties)) slots.set(entry, { held, until }, bytes + 2 * entry.length + slotBytes);
    },

    clear: slots.clear,
  };
}

/** About what a slot and its place in the map take. */
const slotBytes = 200;

/** About what a value takes: two bytes a character, buffers as they are. */
export function estimateBytes(value: unknown): number {
  if (typeof value === "string") return 2 * value.length + 16;
  if (typeof value !== "object" || value === null) return 8;
  if (ArrayBuffer.isView(value)) return value.byteLength + 100;
  let bytes = 50;
  for (const [name, each] of Object.entries(value)) bytes += 2 * name.length + estimateBytes(each);
  return bytes;
}
