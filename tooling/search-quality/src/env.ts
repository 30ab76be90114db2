/** What the environment says; read once, here only. */
export const env = {
  /** A database that `npm run medley -- seed --size medium` filled, to measure on instead of one made for it. */
  databaseUrl: process.env.DATABASE_URL || undefined,
};
