import { type Clock, systemClock } from "./clock.ts";
import type { CacheDeclaration, MarkDeclaration, Tag } from "./declare.ts";
import { createEntries } from "./entries.ts";
import type { OnEvent } from "./events.ts";
import { createFlights } from "./flights.ts";
import { createLoader } from "./load.ts";
import { memoryStore } from "./memory-store.ts";
import { createNaming } from "./naming.ts";
import type { Store } from "./store.ts";

export type CacheOptions = {
  store: Store;
  /** Starts every key: one per deployment that shares a store. */
  namespace?: string;
  clock?: Clock;
  onEvent?: OnEvent;
};

/**
 * The cache. Values come back as JSON gives them, whether loaded or found, and frozen. A failing store is a miss, never
 * an error; a loader's error goes to everyone who waited for it.
 */
export type Cache = {
  /** The value, loaded if need be; one load at a time for an entry in this process. */
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
  /** What is there now, undefined if nothing; never loads. */
  peek<Arg, Value>(of: CacheDeclaration<Arg, Value>, arg: Arg): Promise<Value | undefined>;
  /**
   * Keeps a value computed elsewhere; a load under way will not replace it. Of two sets the later one stays, so where
   * writers race (a row somebody else may update) forget the tag instead.
   */
  set<Arg, Value>(of: CacheDeclaration<Arg, Value>, arg: Arg, value: Value): Promise<void>;
  /** Drops every entry that names one of the tags. After the commit, and awaited before answering the writer. */
  forget(...tags: Tag[]): Promise<void>;
  /** Starts an entry's time to live anew. */
  touch<Arg, Value>(of: CacheDeclaration<Arg, Value>, arg: Arg): Promise<void>;
  /** True for the first call within the mark's time; while the store fails, the first in this process. */
  add<Arg>(mark: MarkDeclaration<Arg>, arg: Arg): Promise<boolean>;
};

/** Makes a cache on a store; one per process. */
export function createCache(options: CacheOptions): Cache {
  const { store, namespace = "medley", clock = systemClock, onEvent = () => {} } = options;
  const naming = createNaming(namespace);
  const entries = createEntries(store, onEvent);
  const flights = createFlights();
  const loader = createLoader({ entries, level: store.level, clock, onEvent });
  const ownMarks = createEntries(memoryStore({ maxEntries: 10_000, clock }), onEvent);

  async function fetch<Arg, Value>(
    of: CacheDeclaration<Arg, Value>,
    args: readonly Arg[],
    load: (missing: readonly Arg[]) => Promise<ReadonlyMap<string, Value>>,
  ): Promise<Value[]> {
    if (args.length === 0) return [];
    const addresses = args.map((arg) => {
      const { entry, tags } = naming.address(of, arg);
      return { entry, tags, arg, key: of.key(arg) };
    });
    const distinct = [...new Map(addresses.map((address) => [address.entry, address])).values()];
    const values = await flights.join(distinct, (fresh) => loader.readOrLoad(of, fresh, load));
    return addresses.map(({ entry }) => values.get(entry) as Value);
  }

  async function get<Arg, Value>(
    of: CacheDeclaration<Arg, Value>,
    arg: Arg,
    load: (arg: Arg) => Promise<Value>,
  ): Promise<Value> {
    const [value] = await fetch(of, [arg], async () => new Map([[of.key(arg), await load(arg)]]));
    return value as Value;
  }

  return {
    get,
    getMany: (of, args, loadMany) => fetch(of, args, loadMany),
    peek: (of, arg) => loader.peek(of, naming.address(of, arg)),
    async set(of, arg, value) {
      const address = naming.address(of, arg);
      flights.detach(({ entry }) => entry === address.entry);
      await loader.keep(of, address, value);
    },
    async forget(...tags) {
      const keys = new Set(tags.map(naming.tagKey));
      if (keys.size === 0) return;
      flights.detach((address) => address.tags.some((key) => keys.has(key)));
      onEvent({ type: "forget", tags: keys.size });
      await entries.remove([...keys]);
    },
    touch: (of, arg) => entries.touch(naming.address(of, arg), of.ttlSeconds),
    async add(mark, arg) {
      const key = naming.markKey(mark, arg);
      const first = await entries.mark(key, mark.ttlSeconds);
      return first ?? (await ownMarks.mark(key, mark.ttlSeconds)) ?? false;
    },
  };
}
