import { AsyncResource } from "node:async_hooks";
import type { CacheDeclaration } from "./declare.ts";
import { type Entries, type Reading, textBefore } from "./entries.ts";
import { type OnEvent, tellRead } from "./events.ts";
import type { Held } from "./first-level.ts";
import type { Load, Loader } from "./load.ts";
import type { Locks } from "./locks.ts";
import type { Reader, Wanted } from "./reading.ts";
import type { createTurns } from "./turns.ts";

type Parts = {
  entries: Entries;
  take: Reader;
  loader: Loader;
  locks: Locks;
  turns: ReturnType<typeof createTurns>;
  onEvent: OnEvent;
};

/** Reads entries from the store and loads those that are missing. */
export function createReadOrLoad({ entries, take, loader, locks, turns, onEvent }: Parts) {
  const refreshing = new Set<string>();

  /** Loads what was given out stale, unless somebody does already. Its failure is told as an event and nothing else. */
  async function refresh<Arg, Value>(
    of: CacheDeclaration<Arg, Value>,
    stale: readonly Wanted<Arg>[],
    reading: Reading,
    load: Load<Arg, Value>,
  ): Promise<void> {
    const due = stale.filter(({ entry }) => !refreshing.has(entry));
    const [only] = due;
    if (!only) return;
    for (const { entry } of due) refreshing.add(entry);
    try {
      loader.checkFailures(of.name, due);
      const { epochs } = reading;
      if (due.length > 1) return void (await loader.load(of, due, { reading, epochs, lock: null }, load));
      const { lock = null, text } = (await locks.take(only, epochs)) ?? {};
      if (!lock) return;
      if (text === textBefore(reading, only)) await loader.load(of, due, { reading, epochs, lock }, load);
      else await entries.write([locks.ending(lock)]);
    } catch {
      // What is stale stays good enough until its time is over.
    } finally {
      for (const { entry } of due) refreshing.delete(entry);
    }
  }

  /** A refresh is nobody's: what it asks of the database must not count for the reader who happened to come by. */
  const outside = new AsyncResource("cache refresh");

  async function loadMissing<Arg, Value>(
    of: CacheDeclaration<Arg, Value>,
    missing: readonly Wanted<Arg>[],
    reading: Reading | undefined,
    load: Load<Arg, Value>,
    alone: boolean,
  ): Promise<ReadonlyMap<string, Held>> {
    loader.checkFailures(of.name, missing);
    const [only] = missing;
    if (!alone || !only) return await loader.load(of, missing, await turns.forMany(missing, reading), load);
    const outcome = await turns.forOne(of, only, reading);
    if ("held" in outcome) return new Map([[only.entry, outcome.held]]);
    return await loader.load(of, missing, outcome.turn, load);
  }

  return {
    /** The values by entry. `alone` is for one entry, whose load processes leave to one of them. */
    async readOrLoad<Arg, Value>(
      of: CacheDeclaration<Arg, Value>,
      wanted: readonly Wanted<Arg>[],
      load: Load<Arg, Value>,
      alone: boolean,
    ): Promise<ReadonlyMap<string, Held>> {
      const reading = await entries.read(wanted);
      const { values, stale, expired } = take(of, wanted, reading);
      if (reading && stale.length > 0) void outside.runInAsyncScope(() => refresh(of, stale, reading, load));
      const missing = wanted.filter(({ entry }) => !values.has(entry));
      if (missing.length === 0) return values;
      tellRead(onEvent, of, { type: "miss", count: missing.length });
      try {
        return new Map([...values, ...(await loadMissing(of, missing, reading, load, alone))]);
      } catch (error) {
        if (!missing.every(({ entry }) => expired.has(entry))) throw error;
        tellRead(onEvent, of, { type: "stale", count: missing.length });
        return new Map([...values, ...expired]);
      }
    },

    async peek<Arg, Value>(of: CacheDeclaration<Arg, Value>, wanted: Wanted<Arg>): Promise<Held | undefined> {
      const held = take(of, [wanted], await entries.read([wanted])).values.get(wanted.entry);
      if (!held) tellRead(onEvent, of, { type: "miss", count: 1 });
      return held;
    },
  };
}
