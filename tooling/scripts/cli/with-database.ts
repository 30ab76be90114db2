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
    const working = work(database.url);
    return await Promise.race([working, aborted(signal, working)]);
  } finally {
    await database.close();
  }
}

/** Work that hears the wish to stop may tidy up after itself first; it isn't waited for without end. */
const tidyMs = 15_000;

function aborted(signal: AbortSignal, working: Promise<unknown>): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener(
      "abort",
      () => {
        const stop = () => reject(signal.reason);
        working.then(stop, stop);
        setTimeout(stop, tidyMs).unref();
      },
      { once: true },
    );
  });
}
