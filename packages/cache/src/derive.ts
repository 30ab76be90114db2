import type { Clock } from "./clock.ts";
import type { DerivedDeclaration } from "./declare.ts";
import type { OnEvent } from "./events.ts";
import { estimateBytes, type FirstLevel, type Held } from "./first-level.ts";
import type { Flights } from "./flights.ts";
import { freeze } from "./json.ts";
import type { Address } from "./naming.ts";
import type { ScopeOfLoads } from "./scope.ts";
import type { Ties } from "./ties.ts";

type Parts = {
  ties: Ties;
  firstLevel: FirstLevel;
  flights: Flights;
  scope: ScopeOfLoads;
  clock: Clock;
  onEvent: OnEvent;
};

/**
 * Entries made of others. They lie in the first level alone, tied to everything that was read for them. Like all there
 * they are believed for a few seconds only where the store is shared, then made anew of what the caches below hold.
 */
export function createDerive({ ties, firstLevel, flights, scope, clock, onEvent }: Parts) {
  async function make<Arg, Value>(
    of: DerivedDeclaration<Arg, Value>,
    { entry, tags }: Address,
    load: () => Promise<Value>,
  ): Promise<Held> {
    onEvent({ type: "made", cache: of.name, count: 1 });
    const own = ties.hold([entry, ...tags]);
    const start = clock.now().getTime();
    let ok = false;
    try {
      const { value, ties: read, freshUntil } = await scope.collect(load);
      ok = true;
      // What was made together must not end together.
      const life = of.ttlSeconds * 1000 * (1 - 0.2 * Math.random());
      const until = Math.min(freshUntil, start + life);
      const held = { value: freeze(value), ties: [...own, ...read], freshUntil: until };
      firstLevel.keep(entry, held, estimateBytes(value) + 8 * held.ties.length);
      return held;
    } finally {
      onEvent({ type: "load", cache: of.name, count: 1, milliseconds: clock.now().getTime() - start, ok });
    }
  }

  return async function derive<Arg, Value>(
    of: DerivedDeclaration<Arg, Value>,
    address: Address,
    load: () => Promise<Value>,
  ): Promise<Held> {
    const start = async () => new Map([[address.entry, await make(of, address, load)]]);
    return (await flights.join([address], start)).get(address.entry) as Held;
  };
}
