import { ensureGenerated } from "../launch/build.ts";
import { openDatabase } from "../launch/database.ts";
import { migrateDatabase } from "../launch/migrate-database.ts";
import { env } from "../lib/env.mjs";

/**
 * Does a command's work on the migrated database: DATABASE_URL's, or the data folder's, whose server is stopped
 * afterwards unless a running Medley uses it.
 */
export async function withDatabase<T>(signal: AbortSignal, work: (url: string) => Promise<T>): Promise<T> {
  await ensureGenerated(signal);
  const database = await openDatabase(env);
  try {
    await migrateDatabase(database.url);
    signal.throwIfAborted();
    return await Promise.race([work(database.url), aborted(signal)]);
  } finally {
    await database.close();
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}
