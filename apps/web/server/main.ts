import { MigrationError } from "@medley/db/migrate";
import { readOwnSettings, settleNodeEnv } from "./env.ts";
import { createLog } from "./log.ts";
import { type Settings, SettingsError } from "./settings.ts";

/** What PostgreSQL, or the network before it, answers to a wrong address, user or password. */
const refusals = ["ECONNREFUSED", "ENOTFOUND", "ETIMEDOUT", "EHOSTUNREACH", "28P01", "28000", "3D000"];

settleNodeEnv();
const settings = readOrSay();
const log = createLog(settings.logLevel, settings.role === "worker" ? "worker" : "server");

try {
  if (settings.role === "worker") await (await import("./work.ts")).work(settings, log);
  else await (await import("./serve.ts")).serve(settings, log);
} catch (error) {
  if (isWordsForPeople(error)) say(error.message);
  else if (isRefused(error)) say(`DATABASE_URL: PostgreSQL does not let us in there (${error.message || error.code})`);
  else log.fatal({ err: error }, "could not start");
  process.exit(1);
}

function readOrSay(): Settings {
  try {
    return readOwnSettings();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    say(error.message);
    process.exit(2);
  }
}

function isWordsForPeople(error: unknown): error is Error {
  return error instanceof SettingsError || error instanceof MigrationError;
}

function isRefused(error: unknown): error is Error & { code: string } {
  return error instanceof Error && "code" in error && refusals.includes(String(error.code));
}

/** For people: what they did wrong is not for the log. */
function say(words: string): void {
  process.stderr.write(`${words}\n`);
}
