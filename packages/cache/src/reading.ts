import type { Clock } from "./clock.ts";
import type { CacheDeclaration } from "./declare.ts";
import type { Reading } from "./entries.ts";
import type { Found } from "./entry-text.ts";
import { type OnEvent, tellRead } from "./events.ts";
import type { FirstLevel, Held } from "./first-level.ts";
import { parse } from "./json.ts";
import { freshness } from "./lifetime.ts";
import type { Address } from "./naming.ts";
import type { Tie, Ties } from "./ties.ts";

/** An entry somebody asked for: where it lies, the argument to load it by, and its name in the loader's answer. */
export type Wanted<Arg> = Address & {
  arg: Arg;
  key: string;
  /** To the entry and its tags, held since before the store was asked. */
  ties: readonly Tie[];
};

/** What of a reading can be given out: by entry, those of them that want a new load, and what is for bad times only. */
export type Taken<Arg> = { values: Map<string, Held>; stale: Wanted<Arg>[]; expired: Map<string, Held> };

type ReaderParts = {
  ties: Ties;
  firstLevel: FirstLevel;
  level: 1 | 2;
  clock: Clock;
  onEvent: OnEvent;
  /** Whether stale values may be given out. */
  mayBeStale: () => boolean;
};

/** Makes values of what the store told, and keeps the fresh ones in the first level. */
export function createReader({ ties, firstLevel, level, clock, onEvent, mayBeStale }: ReaderParts) {
  function hold(cache: string, found: Found, { entry, ties }: Wanted<unknown>): Held | undefined {
    const value = parse(found.json);
    if (value !== undefined) return { value, ties, freshUntil: found.freshUntil };
    onEvent({ type: "error", operation: "read", error: new Error(`Not JSON in the cache ${cache}: ${entry}`) });
    return undefined;
  }

  return function take<Arg, Value>(
    of: CacheDeclaration<Arg, Value>,
    wanted: readonly Wanted<Arg>[],
    reading: Reading | undefined,
  ): Taken<Arg> {
    const taken: Taken<Arg> = { values: new Map(), stale: [], expired: new Map() };
    if (!reading) return taken;
    const now = clock.now().getTime();
    for (const each of wanted) {
      ties.learn(each.ties, reading.epochs);
      const found = reading.found.get(each.entry);
      const held = found && hold(of.name, found, each);
      if (!held) continue;
      const state = freshness(of, found, now);
      if (state === "fresh") {
        taken.values.set(each.entry, held);
        firstLevel.keep(each.entry, held, 2 * found.json.length);
      } else if (state === "stale" && mayBeStale()) {
        taken.values.set(each.entry, held);
        taken.stale.push(each);
      } else if (state !== "over") taken.expired.set(each.entry, held);
    }
    const fresh = taken.values.size - taken.stale.length;
    if (fresh > 0) tellRead(onEvent, of, { type: "hit", level, count: fresh });
    if (taken.stale.length > 0) tellRead(onEvent, of, { type: "stale", count: taken.stale.length });
    return taken;
  };
}

export type Reader = ReturnType<typeof createReader>;
