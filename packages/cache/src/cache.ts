import type { Bus } from "./bus.ts";
import { type Clock, systemClock } from "./clock.ts";
import type { CacheDeclaration, DerivedDeclaration, MarkDeclaration, Tag } from "./declare.ts";
import { createEngine } from "./engine.ts";
import { createEntries, type Entries, newToken } from "./entries.ts";
import type { OnEvent } from "./events.ts";
import type { FirstLevelOptions } from "./first-level.ts";
import { windowAfter } from "./lifetime.ts";
import type { LoadCapOptions } from "./load-cap.ts";
import { memoryStore } from "./memory-store.ts";
import { createReads } from "./reads.ts";
import type { Store } from "./store.ts";

export type CacheOptions = {
  store: Store;
  /** Tells other processes what changed. Without one there is no first level, as it could not hear of their writes. */
  bus?: Bus;
  /** Starts every key: one per deployment that shares a store. */
  namespace?: string;
  clock?: Clock;
  onEvent?: OnEvent;
  /** Asked at each call: `cache.<name>` (off: every read loads), `stale`, `firstLevel`. All on unless told. */
  isOn?: (switchName: string) => boolean;
  firstLevel?: FirstLevelOptions;
  loads?: LoadCapOptions;
};

/**
 * The cache. Values come back as JSON gives them, whether loaded or found, and frozen. A failing store is a miss, never
 * an error; a loader's error goes to everyone who waited for it.
 */
export type Cache = {
  /**
   * The value, loaded if need be; one load at a time for an entry, in this process and, while a lock of two seconds
   * holds, in all of them. Throws what the loader throws, and LoadsRefusedError when too many load without a store.
   */
  get<Arg, Value>(of: CacheDeclaration<Arg, Value>, arg: Arg, load: (arg: Arg) => Promise<Value>): Promise<Value>;
  /**
   * The values in the arguments' order, by one read of the store and one load for all that is missing. The loader
   * answers by the declaration's key; what it leaves out is kept as null.
   */
  getMany<Arg, Value>(
    of: CacheDeclaration<Arg, Value | null>,
    args: readonly Arg[],
    loadMany: (missing: readonly Arg[]) => Promise<ReadonlyMap<string, Value>>,
  ): Promise<(Value | null)[]>;
  /**
   * Keeps values that came along with something else, where there are none yet, as `getMany` would. Nobody reads them by
   * it: no hit and no miss is told, and a cache that is switched off loads nothing.
   */
  fill<Arg, Value>(
    of: CacheDeclaration<Arg, Value | null>,
    args: readonly Arg[],
    loadMany: (missing: readonly Arg[]) => Promise<ReadonlyMap<string, Value>>,
  ): Promise<void>;
  /** A value made of other cached reads, kept in this process until one of them changes or ends. */
  derive<Arg, Value>(of: DerivedDeclaration<Arg, Value>, arg: Arg, load: (arg: Arg) => Promise<Value>): Promise<Value>;
  /** A derived value that this process holds already, without waiting; undefined when it must be made. */
  derived<Arg, Value>(of: DerivedDeclaration<Arg, Value>, arg: Arg): Value | undefined;
  /** For values of entries that come from elsewhere, as those of a list come along with it: see `Hold`. */
  hold<Arg, Value>(of: CacheDeclaration<Arg, Value>, args: readonly Arg[]): Hold;
  /** For values from before some change: a derived value they go into is given to who waits for it, and not kept. */
  passing(): Hold;
  /** Runs reads that a derived value which is being made does not depend on, so that it is not dropped with them. */
  apart<T>(read: () => Promise<T>): Promise<T>;
  /** What is there now, undefined if nothing; never loads. `inStore` asks the store whatever this process holds. */
  peek<Arg, Value>(
    of: CacheDeclaration<Arg, Value>,
    arg: Arg,
    options?: { inStore?: boolean },
  ): Promise<Value | undefined>;
  /**
   * Keeps a value computed elsewhere; a load under way will not replace it. Of two sets the later one stays, so where
   * writers race (a row somebody else may update) forget the tag instead.
   */
  set<Arg, Value>(of: CacheDeclaration<Arg, Value>, arg: Arg, value: Value): Promise<void>;
  /** Drops every entry that names one of the tags. After the commit, and awaited before answering the writer. */
  forget(...tags: Tag[]): Promise<void>;
  /** Starts an entry's time to live anew. One that may be stale a while only stays longer: it does not become fresh. */
  touch<Arg, Value>(of: CacheDeclaration<Arg, Value>, arg: Arg): Promise<void>;
  /** True for the first call within the mark's time; while the store fails, the first in this process. */
  add<Arg>(mark: MarkDeclaration<Arg>, arg: Arg): Promise<boolean>;
};

/** For a derived value that is being made: knows of every change of some entries that is told of from now on. */
export type Hold = {
  /**
   * To be asked when values of those entries are given out. The derived value depends on them from then on, as if it had
   * read them; false where it can't, as one of them was changed or the hold was made outside of the making.
   */
  use(): boolean;
};

/** Makes a cache on a store; one per process. */
export function createCache(options: CacheOptions): Cache {
  const { clock = systemClock, onEvent = () => {} } = options;
  const engine = createEngine({ ...options, clock, onEvent });
  const { naming, entries, changed, drop } = engine;
  const { get, getMany, fill, derive, derived, hold, passing, peek } = createReads(engine);
  const ownMarks = createEntries({ store: memoryStore({ maxEntries: 10_000, clock }), onEvent });

  return {
    ...{ get, getMany, fill, derive, derived, hold, passing, peek },
    apart: engine.scope.apart,
    async set(of, arg, value) {
      const address = naming.address(of, arg);
      drop([address.entry]);
      if (engine.isOn(`cache.${of.name}`)) await engine.keep(of, address, value);
      else await entries.remove([address.entry]);
      await changed([address.entry]);
    },
    async forget(...tags) {
      const keys = [...new Set(tags.map(naming.tagKey))];
      if (keys.length === 0) return;
      onEvent({ type: "forget", tags: keys.length, from: "here" });
      drop(keys);
      await entries.remove(keys);
      await changed(keys);
    },
    touch: (of, arg) => entries.touch(naming.address(of, arg), of.ttlSeconds + windowAfter(of)),
    async add(mark, arg) {
      const key = naming.markKey(mark, arg);
      const first = await isFirst(entries, key, mark.ttlSeconds);
      return first ?? (await isFirst(ownMarks, key, mark.ttlSeconds)) ?? false;
    },
  };
}

/** Whether this call was the first to set the key; undefined when the store failed. */
async function isFirst(entries: Entries, key: string, ttlSeconds: number): Promise<boolean | undefined> {
  const text = newToken();
  const claimed = await entries.claimKey({ key, text, ttlSeconds });
  return claimed && claimed.holder === text;
}
