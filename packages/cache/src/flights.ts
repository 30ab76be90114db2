import type { Address } from "./naming.ts";

type Outcome<Value> = Promise<ReadonlyMap<string, Value>>;

/** One batch that is under way. */
type Flight = { addresses: readonly Address[]; outcome: Outcome<unknown>; began: number };

/**
 * Loads that are under way in this process: whoever asks for the same entry meanwhile waits for the one load, unless it
 * began longer ago than `joinMs`: what it brings may be older than the caller may be given.
 */
export function createFlights(joinMs: number) {
  const flying = new Map<string, Flight>();

  function leave(flight: Flight, concerned: (address: Address) => boolean): void {
    for (const address of flight.addresses) {
      if (flying.get(address.entry) === flight && concerned(address)) flying.delete(address.entry);
    }
  }

  function board<Value>(addresses: readonly Address[], outcome: Outcome<Value>): Outcome<Value> {
    const flight = { addresses, outcome, began: performance.now() };
    for (const { entry } of addresses) flying.set(entry, flight);
    const land = () => leave(flight, () => true);
    outcome.then(land, land);
    return outcome;
  }

  function isJoinable({ entry }: Address): boolean {
    const flight = flying.get(entry);
    return flight !== undefined && performance.now() - flight.began < joinMs;
  }

  return {
    /** The values by entry. `start` is called at most once, with those nobody is loading; its failure is everyone's. */
    async join<Each extends Address, Value>(
      wanted: readonly Each[],
      start: (fresh: readonly Each[]) => Outcome<Value>,
    ): Outcome<Value> {
      const fresh = wanted.filter((address) => !isJoinable(address));
      if (fresh.length === wanted.length) return await board(fresh, start(fresh));
      if (fresh.length > 0) board(fresh, start(fresh));
      // Each entry from its own flight: another one may hold an old value of it that a forget has detached.
      const outcomes = wanted.map(({ entry }) => flying.get(entry)?.outcome as Outcome<Value>);
      const values = await Promise.all(outcomes);
      return new Map(wanted.map(({ entry }, index) => [entry, values[index]?.get(entry) as Value]));
    },

    /** Whoever asks from now on must not get what loads of these keys bring: they may have begun before the change. */
    detach(keys: ReadonlySet<string>): void {
      if (flying.size === 0) return;
      const concerned = ({ entry, tags }: Address) => keys.has(entry) || tags.some((tag) => keys.has(tag));
      for (const flight of new Set(flying.values())) leave(flight, concerned);
    },
  };
}

export type Flights = ReturnType<typeof createFlights>;
