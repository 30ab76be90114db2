/** What the environment says about services that are already there; read once, here only. */
export const env = {
  /** A PostgreSQL to test on instead of a throwaway one (for instance version 15). */
  testDatabaseUrl: process.env.MEDLEY_TEST_DATABASE_URL || undefined,
  /** A Redis to test on instead of a throwaway one. */
  redisUrl: process.env.REDIS_URL || undefined,
  path: process.env.PATH ?? "",
};
