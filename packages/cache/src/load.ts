import type { Clock } from "./clock.ts";
import type { CacheDeclaration } from "./declare.ts";
import type { Entries, Epochs, Reading } from "./entries.ts";
import type { OnEvent } from "./events.ts";
import type { Address } from "./naming.ts";

type LoaderParts = { entries: Entries; level: 1 | 2; clock: Clock; onEvent: OnEvent };

/** An entry somebody asked for: where it lies, the argument to load it by, and its name in the loader's answer. */
type Wanted<Arg> = Address & { arg: Arg; key: string };

type Load<Arg, Value> = (missing: readonly Arg[]) => Promise<ReadonlyMap<string, Value>>;

/** Reads entries, loads those that are missing, keeps what was loaded. */
export function createLoader({ entries, level, clock, onEvent }: LoaderParts) {
  function hits<Value>(cache: string, reading: Reading | undefined): Map<string, Value> {
    const values = new Map<string, Value>();
    for (const [entry, json] of reading?.found ?? []) {
      const value = parse<Value>(json);
      if (value !== undefined) values.set(entry, value);
      else onEvent({ type: "error", operation: "read", error: new Error(`Not JSON in the cache ${cache}: ${entry}`) });
    }
    if (values.size > 0) onEvent({ type: "hit", cache, level, count: values.size });
    return values;
  }

  async function timed<Value>(cache: string, count: number, work: () => Promise<Value>): Promise<Value> {
    const start = clock.now().getTime();
    let ok = false;
    try {
      const value = await work();
      ok = true;
      return value;
    } finally {
      onEvent({ type: "load", cache, count, milliseconds: clock.now().getTime() - start, ok });
    }
  }

  async function keepLoaded<Arg, Value>(
    of: CacheDeclaration<Arg, Value>,
    loaded: readonly { address: Address; json: string }[],
    { epochs, reading }: { epochs: Epochs; reading: Reading },
  ): Promise<void> {
    const savings = loaded.map(({ address, json }) => ({
      address,
      json,
      ttlSeconds: lifetime(of, json),
      unlessChangedFrom: reading.found.has(address.entry) ? undefined : (reading.stale.get(address.entry) ?? null),
    }));
    await entries.save(savings, epochs);
  }

  return {
    /** The values by entry. */
    async readOrLoad<Arg, Value>(
      of: CacheDeclaration<Arg, Value>,
      wanted: readonly Wanted<Arg>[],
      load: Load<Arg, Value>,
    ): Promise<ReadonlyMap<string, Value>> {
      const reading = await entries.read(wanted);
      const values = hits<Value>(of.name, reading);
      const missing = wanted.filter(({ entry }) => !values.has(entry));
      if (missing.length === 0) return values;
      onEvent({ type: "miss", cache: of.name, count: missing.length });

      // The epochs come before the load: what is forgotten while it runs makes its result an old one.
      const epochs = reading && (await entries.claim(missing, reading.epochs));
      const answers = await timed(of.name, missing.length, () => load(missing.map(({ arg }) => arg)));
      const loaded = missing.map((address) => ({ address, json: toJson(answers.get(address.key)) }));
      if (reading && epochs) await keepLoaded(of, loaded, { epochs, reading });
      for (const { address, json } of loaded) values.set(address.entry, parse<Value>(json) as Value);
      return values;
    },

    async peek<Arg, Value>(of: CacheDeclaration<Arg, Value>, address: Address): Promise<Value | undefined> {
      const value = hits<Value>(of.name, await entries.read([address])).get(address.entry);
      if (value === undefined) onEvent({ type: "miss", cache: of.name, count: 1 });
      return value;
    },

    async keep<Arg, Value>(of: CacheDeclaration<Arg, Value>, address: Address, value: Value): Promise<void> {
      const json = toJson(value);
      const epochs = await entries.claim([address], new Map());
      const saving = { address, json, ttlSeconds: lifetime(of, json) };
      const kept = epochs !== undefined && (await entries.save([saving], epochs));
      if (!kept) await entries.remove([address.entry]);
    },
  };
}

const lifetime = <Arg, Value>(of: CacheDeclaration<Arg, Value>, json: string) =>
  json === "null" ? of.nullTtlSeconds : of.ttlSeconds;

const toJson = (value: unknown) => JSON.stringify(value ?? null);

/** Frozen, because the next version hands one object to many readers; undefined when it is not JSON. */
function parse<Value>(json: string): Value | undefined {
  try {
    return freeze(JSON.parse(json));
  } catch {
    return undefined; // somebody else's text under our key: a miss
  }
}

function freeze<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null) return value;
  for (const name in value) freeze(value[name]);
  return Object.freeze(value);
}
