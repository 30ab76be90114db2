import { readFileSync } from "node:fs";
import { demoAccountsFile, seedDemoIfEmpty, whoIsThere } from "@medley/seed";
import { env } from "../lib/env.mjs";
import { note, step } from "../lib/say.mjs";

/** Addresses only this machine can reach: demo accounts are for nobody else. */
const isLoopback = (host: string) => host === "localhost" || host === "::1" || host.startsWith("127.");

/**
 * Fills an empty database with demo content, for people who try Medley on their own machine.
 * @throws Error where others could reach demo accounts
 */
export async function addDemo(databaseUrl: string, signal: AbortSignal): Promise<void> {
  const there = await whoIsThere(databaseUrl);
  if (isLoopback(env.host)) {
    if (!env.demo || there.anybody) return;
    const { dataDir } = env;
    await step("Filling the empty site with demo content (MEDLEY_DEMO=0 leaves it empty)", () =>
      seedDemoIfEmpty({ databaseUrl, dataDir, signal, log: note }),
    );
  } else if (there.demoAccounts) {
    throw new Error(
      `HOST ${env.host} would let others reach this site, and it has demo accounts. ` +
        "Start without HOST, or give the site a new home by MEDLEY_DATA_DIR or DATABASE_URL.",
    );
  }
}

/** Lines that tell how to sign in. */
export async function howToSignIn(databaseUrl: string): Promise<string[]> {
  const there = await whoIsThere(databaseUrl);
  if (there.demoAccounts) return demoAccountLines(demoAccountsFile(env.dataDir));
  return there.admin ? [] : ["Make the first admin with: npm run medley -- create-admin"];
}

function demoAccountLines(file: string): string[] {
  try {
    const accounts = readFileSync(file, "utf8").trimEnd().split("\n");
    return [`Sign in with a demo account (kept in ${file}):`, ...accounts.map((line) => `  ${line}`)];
  } catch {
    return [`The demo accounts' passwords are no longer in ${file}. New ones: npm run medley -- reset-password admin`];
  }
}
