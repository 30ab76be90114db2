import type { Address } from "./naming.ts";

type Outcome<Value> = Promise<ReadonlyMap<string, Value>>;

type Flight = { address: Address; outcome: Outcome<unknown> };

/** Loads that are under way in this process: whoever asks for the same entry meanwhile waits for the one load. */
export function createFlights() {
  const flying = new Map<string, Flight>();

  function board(addresses: readonly Address[], outcome: Outcome<unknown>): void {
    const flights = addresses.map((address) => ({ address, outcome }));
    const land = () => {
      for (const flight of flights)
        if (flying.get(flight.address.entry) === flight) flying.delete(flight.address.entry);
    };
    for (const flight of flights) flying.set(flight.address.entry, flight);
    outcome.then(land, land);
  }

  return {
    /** The values by entry. `start` is called at most once, with those nobody is loading; its failure is everyone's. */
    async join<Each extends Address, Value>(
      wanted: readonly Each[],
      start: (fresh: readonly Each[]) => Outcome<Value>,
    ): Outcome<Value> {
      const fresh = wanted.filter(({ entry }) => !flying.has(entry));
      if (fresh.length > 0) board(fresh, start(fresh));
      const outcomes = wanted.map(({ entry }) => flying.get(entry)?.outcome as Outcome<Value>);
      const values = await Promise.all(outcomes);
      return new Map(wanted.map(({ entry }, index) => [entry, values[index]?.get(entry) as Value]));
    },

    /** Whoever asks from now on must not get what these loads bring: they may have begun before the change. */
    detach(concerned: (address: Address) => boolean): void {
      for (const { address } of flying.values()) if (concerned(address)) flying.delete(address.entry);
    },
  };
}
