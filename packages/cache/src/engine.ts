import type { CacheOptions } from "./cache.ts";
import type { Clock } from "./clock.ts";
import type { CacheDeclaration } from "./declare.ts";
import { createDerive } from "./derive.ts";
import { createEntries } from "./entries.ts";
import type { OnEvent } from "./events.ts";
import { createFailures } from "./failures.ts";
import { createFirstLevel } from "./first-level.ts";
import { createFlights } from "./flights.ts";
import { createLoader } from "./load.ts";
import { createLoadCap } from "./load-cap.ts";
import { createLocks } from "./locks.ts";
import { createNaming } from "./naming.ts";
import { createReadOrLoad } from "./read-or-load.ts";
import { createReader, type Wanted } from "./reading.ts";
import { createScope } from "./scope.ts";
import { createTies } from "./ties.ts";
import { createTurns } from "./turns.ts";

export type Engine = ReturnType<typeof createEngine>;

const firstLevelDefaults = { maxEntries: 20_000, maxBytes: 64 * 2 ** 20, recheckSeconds: 4 };
/** Nobody but this process writes to a store of its own: asking it again would tell nothing new. */
const withOwnStore = { ...firstLevelDefaults, recheckSeconds: Number.POSITIVE_INFINITY };

/** The cache's parts, put together. */
export function createEngine(options: CacheOptions & { clock: Clock; onEvent: OnEvent }) {
  const { store, bus, namespace = "medley", clock, onEvent, isOn = () => true } = options;
  const limits = { ...(store.level === 1 ? withOwnStore : firstLevelDefaults), ...options.firstLevel };
  const naming = createNaming(namespace);
  const scope = createScope();
  const ties = createTies();
  const firstLevel = createFirstLevel({ ...limits, ...(bus ? {} : { maxEntries: 0 }), clock });
  const flights = createFlights(Math.min(limits.recheckSeconds, firstLevelDefaults.recheckSeconds) * 1000);
  const entries = createEntries({ store, onEvent, onLateRemoval: (keys) => void changed(keys) });

  const mayBeStale = () => isOn("stale");
  const take = createReader({ ties, firstLevel, level: store.level, clock, onEvent, mayBeStale });
  const locks = createLocks(entries);
  const turns = createTurns({ entries, locks, ties, take, onEvent });
  const capped = createLoadCap(scope, options.loads ?? {});
  const failures = createFailures();
  const loader = createLoader({ entries, locks, failures, firstLevel, capped, clock, onEvent });

  /** Nobody gets from this process what it knew of the keys. */
  function drop(keys: readonly string[]): void {
    ties.cut(keys);
    flights.detach(new Set(keys));
  }

  /** To be called once the store has the change. What was read meanwhile goes too, as it may be from before. */
  async function changed(keys: readonly string[]): Promise<void> {
    drop(keys);
    try {
      await bus?.publish(keys);
    } catch (error) {
      onEvent({ type: "error", operation: "publish", error });
    }
  }

  bus?.listen({
    changed(keys) {
      drop(keys);
      onEvent({ type: "forget", tags: keys.length, from: "elsewhere" });
      if (!bus.sharesStore) void entries.remove(keys).then(() => drop(keys));
    },
    lost() {
      ties.cutAll();
      firstLevel.clear();
      onEvent({ type: "emptied" });
    },
  });

  return {
    ...{ naming, scope, entries, flights, drop, changed, isOn, onEvent, clock },
    ...createReadOrLoad({ entries, take, loader, locks, turns, onEvent }),
    keep: loader.keep,
    derive: createDerive({ ties, firstLevel, flights, scope, clock, onEvent }),
    /** What this process holds itself. */
    hit: (entry: string) => (isOn("firstLevel") ? firstLevel.read(entry) : undefined),
    want<Arg, Value>(of: CacheDeclaration<Arg, Value>, arg: Arg): Wanted<Arg> {
      const { entry, tags } = naming.address(of, arg);
      return { entry, tags, arg, key: of.key(arg), ties: ties.hold([entry, ...tags]) };
    },
  };
}
