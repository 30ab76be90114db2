export { freePort } from "./port.ts";
export { isAlive, startedAt } from "./process.ts";
export { type PostgresServer, startPostgres } from "./start-postgres.ts";
export { startTestPostgres, type TestPostgres } from "./test-postgres.ts";
export { startTestRedis, type TestRedis } from "./test-redis.ts";
export { until } from "./until.ts";
