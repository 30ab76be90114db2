import type { Clock } from "./clock.ts";
import type { CacheDeclaration } from "./declare.ts";
import { type Entries, textBefore } from "./entries.ts";
import type { OnEvent } from "./events.ts";
import type { Failures } from "./failures.ts";
import type { FirstLevel, Held } from "./first-level.ts";
import { parse, toJson } from "./json.ts";
import { lifetime } from "./lifetime.ts";
import { LoadsRefusedError } from "./load-cap.ts";
import type { Locks } from "./locks.ts";
import type { Address } from "./naming.ts";
import type { Wanted } from "./reading.ts";
import type { Turn } from "./turns.ts";

export type Load<Arg, Value> = (missing: readonly Arg[]) => Promise<ReadonlyMap<string, Value>>;

type LoaderParts = {
  entries: Entries;
  locks: Locks;
  failures: Failures;
  firstLevel: FirstLevel;
  /** Runs a load while the store is away. */
  capped: <T>(load: () => Promise<T>) => Promise<T>;
  clock: Clock;
  onEvent: OnEvent;
};

/** Loads entries and keeps what was loaded. */
export function createLoader({ entries, locks, failures, firstLevel, capped, clock, onEvent }: LoaderParts) {
  const now = () => clock.now().getTime();

  async function timed<Value>(cache: string, count: number, work: () => Promise<Value>): Promise<Value> {
    const start = now();
    let ok = false;
    try {
      const value = await work();
      ok = true;
      return value;
    } finally {
      onEvent({ type: "load", cache, count, milliseconds: now() - start, ok });
    }
  }

  /** Those who wait for the lock wait as long as this process gives a repeated failure to everyone. */
  async function noteFailure(keys: readonly string[], error: unknown, turn: Turn): Promise<void> {
    const repeated = failures.note(keys, error) > 1;
    if (turn?.lock) await entries.write([locks.ending(turn.lock, repeated ? failures.shareMs / 1000 : undefined)]);
  }

  async function save<Arg>(loaded: readonly Loaded<Arg>[], turn: Turn): Promise<void> {
    if (!turn) return;
    const { reading, epochs, lock } = turn;
    const savings = loaded.map(({ address, json, ttlSeconds, held: { freshUntil } }) => {
      return { address, json, freshUntil, ttlSeconds, unlessChangedFrom: textBefore(reading, address) ?? null };
    });
    await entries.save(savings, epochs, lock ? [locks.ending(lock)] : []);
  }

  return {
    /** The values by entry. Throws what the loader throws, or the same again without calling it. */
    async load<Arg, Value>(
      of: CacheDeclaration<Arg, Value>,
      missing: readonly Wanted<Arg>[],
      turn: Turn,
      load: Load<Arg, Value>,
    ): Promise<ReadonlyMap<string, Held>> {
      const keys = missing.map(({ entry }) => entry);
      const work = () => timed(of.name, missing.length, () => load(missing.map(({ arg }) => arg)));
      let answers: ReadonlyMap<string, Value>;
      try {
        answers = await (turn ? work() : capped(work));
      } catch (error) {
        if (error instanceof LoadsRefusedError) onEvent({ type: "refused", cache: of.name, reason: "overload" });
        else await noteFailure(keys, error, turn);
        throw error;
      }
      failures.clear(keys);
      const loaded = missing.map((address) => hold(of, address, toJson(answers.get(address.key)), now()));
      await save(loaded, turn);
      for (const { address, held, json } of loaded) firstLevel.keep(address.entry, held, 2 * json.length);
      return new Map(loaded.map(({ address, held }) => [address.entry, held]));
    },

    /** Keeps a value computed elsewhere; when the store fails it loses the older one. */
    async keep<Arg, Value>(of: CacheDeclaration<Arg, Value>, address: Address, value: Value): Promise<void> {
      const json = toJson(value);
      const epochs = await entries.claim([address], new Map());
      const saving = { address, json, ...lifetime(of, json, now()) };
      const kept = epochs !== undefined && (await entries.save([saving], epochs));
      if (!kept) await entries.remove([address.entry]);
    },

    /** Throws what loading one of these threw just now, while that is everyone's. */
    checkFailures(cache: string, missing: readonly Address[]): void {
      try {
        failures.check(missing.map(({ entry }) => entry));
      } catch (error) {
        onEvent({ type: "refused", cache, reason: "failing" });
        throw error;
      }
    },
  };
}

type Loaded<Arg> = { address: Wanted<Arg>; json: string; held: Held; ttlSeconds: number };

function hold<Arg, Value>(
  of: CacheDeclaration<Arg, Value>,
  address: Wanted<Arg>,
  json: string,
  now: number,
): Loaded<Arg> {
  const { freshUntil, ttlSeconds } = lifetime(of, json, now);
  return { address, json, held: { value: parse(json), ties: address.ties, freshUntil }, ttlSeconds };
}

export type Loader = ReturnType<typeof createLoader>;
