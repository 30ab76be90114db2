import { env } from "../lib/env.mjs";
import { words } from "../lib/say.mjs";
import { stopping } from "../lib/stopping.mjs";
import { addDemo, howToSignIn } from "./demo.ts";
import { migrateDatabase } from "./migrate-database.ts";

/** What this program answers to the one that started it. */
export type Prepared = { signIn: string[] } | { failure: string };

process.send?.(await prepareDatabase(env.databaseUrl ?? "", stopping()));
process.disconnect();

async function prepareDatabase(url: string, signal: AbortSignal): Promise<Prepared> {
  try {
    await migrateDatabase(url);
    signal.throwIfAborted();
    await addDemo(url, signal);
    return { signIn: await howToSignIn(url) };
  } catch (error) {
    return { failure: words(error) };
  }
}
