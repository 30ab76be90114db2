export { createFaultyStore, deferred } from "./faulty-store.ts";
export { createManualClock } from "./manual-clock.ts";
export { type Relay, startRelay } from "./relay.ts";
