import { readFileSync } from "node:fs";
import path from "node:path";
import { databaseAccount } from "./account.ts";
import { findBinaries } from "./binaries.ts";
import { clusterOf, createCluster, databaseUrl, writeSettings } from "./cluster.ts";
import { env } from "./env.ts";
import { freePort } from "./port.ts";
import { settledPort } from "./postmaster.ts";
import { isAlive } from "./process.ts";
import { throwawaySettings } from "./settings.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { tether } from "./tether.ts";
import { until } from "./until.ts";

/** A server for tests: `url` is its database `medley`, with a role that may create others. */
export type TestPostgres = { url: string; stop(): Promise<void> };

/**
 * A throwaway PostgreSQL for 200 connections that keeps nothing safe, or the server MEDLEY_TEST_DATABASE_URL names.
 * It ends and its folder goes with `stop`, or when this process ends in any way.
 */
export async function startTestPostgres(): Promise<TestPostgres> {
  if (env.testDatabaseUrl) return { url: env.testDatabaseUrl, stop: async () => {} };
  const account = databaseAccount();
  const binaries = await findBinaries(account, () => {});
  const home = await temporaryFolder("medley-postgres", account);
  await createCluster(home, { binaries, account, sync: false });
  writeSettings(home, throwawaySettings(await freePort()));
  const server = await tether({
    command: [binaries.postgres, "-D", clusterOf(home)],
    folder: home,
    signal: "QUIT",
    account,
  });
  const port = await until(
    async () => {
      if (!isAlive(server.pid)) throw new Error(readFileSync(path.join(home, "log"), "utf8"));
      return settledPort(clusterOf(home));
    },
    30_000,
    () => `PostgreSQL does not answer: ${readFileSync(path.join(home, "log"), "utf8")}`,
  );
  return { url: databaseUrl(home, port), stop: server.stop };
}
