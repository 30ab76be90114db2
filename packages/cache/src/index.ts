export { type Cache, type CacheOptions, createCache } from "./cache.ts";
export { type Clock, systemClock } from "./clock.ts";
export { connectRedis } from "./connect-redis.ts";
export { type CacheDeclaration, defineCache, defineMark, type MarkDeclaration, type Tag, tag } from "./declare.ts";
export type { CacheEvent } from "./events.ts";
export { type MemoryStoreOptions, memoryStore } from "./memory-store.ts";
export { type RedisStoreOptions, redisStore } from "./redis-store.ts";
export type { Store } from "./store.ts";
