export type { Bus, BusListener } from "./bus.ts";
export { type Cache, type CacheOptions, createCache, type Hold } from "./cache.ts";
export { type Clock, systemClock } from "./clock.ts";
export { connectRedis } from "./connect-redis.ts";
export {
  type CacheDeclaration,
  type DerivedDeclaration,
  defineCache,
  defineDerived,
  defineMark,
  type MarkDeclaration,
  type Tag,
  tag,
} from "./declare.ts";
export type { CacheEvent } from "./events.ts";
export { type IpcBus, ipcBus, type Peer } from "./ipc-bus.ts";
export { LoadsRefusedError } from "./load-cap.ts";
export { type MemoryStoreOptions, memoryStore } from "./memory-store.ts";
export { type RedisBusOptions, redisBus } from "./redis-bus.ts";
export { type RedisStoreOptions, redisStore } from "./redis-store.ts";
export type { Store } from "./store.ts";
export { type WarmRead, type WarmUpOptions, warmUp } from "./warm-up.ts";
