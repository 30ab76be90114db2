import { type CacheOptions, createCache } from "../cache.ts";
import type { CacheEvent } from "../events.ts";
import type { Store } from "../store.ts";
import { newNamespace } from "./each-store.ts";
import { createFaultyStore } from "./faulty-store.ts";
import { createHub } from "./hub.ts";

/** Two caches that play two processes on one store and one bus, with all three under the test's command. */
export function openTwo(newStore: () => Store, options: Partial<CacheOptions> = {}) {
  const store = createFaultyStore(newStore());
  const hub = createHub();
  const namespace = newNamespace();
  const events: CacheEvent[] = [];
  const open = () =>
    createCache({ store, bus: hub.newBus(), namespace, onEvent: (event) => events.push(event), ...options });
  const count = (type: CacheEvent["type"]) => events.filter((event) => event.type === type).length;
  return { store, hub, namespace, events, count, here: open(), there: open() };
}
