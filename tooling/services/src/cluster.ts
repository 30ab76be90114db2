import { randomBytes } from "node:crypto";
import { appendFileSync, chownSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Binaries } from "./binaries.ts";
import { type Account, run } from "./run.ts";
import { type Settings, settingsFile } from "./settings.ts";

/** A PostgreSQL home: the folder `cluster` (its data), `password`, `port` and `server.log`. */
export type Home = string;

export const clusterOf = (home: Home) => path.join(home, "cluster");
export const logOf = (home: Home) => path.join(home, "server.log");

/** `sync` false leaves writing to the disk to the system: for data nobody will miss. */
export type NewCluster = { binaries: Binaries; account: Account | undefined; sync: boolean };

/** Fills an empty folder with a cluster that holds an empty database `medley` owned by the role `medley`. */
export async function createCluster(home: Home, { binaries, account, sync }: NewCluster): Promise<void> {
  const passwordFile = path.join(home, "password");
  writeFileSync(passwordFile, randomBytes(24).toString("hex"), { mode: 0o600 });
  for (const owned of [home, passwordFile]) if (account) chownSync(owned, account.uid, account.gid);
  await initdb(home, { binaries, account, sync });
  appendFileSync(
    path.join(clusterOf(home), "postgresql.conf"),
    "\ninclude 'medley.conf'\ninclude_if_exists 'local.conf'\n",
  );
  writeSettings(home, {});
  await run(binaries.postgres, ["--single", "-D", clusterOf(home), "postgres"], {
    account,
    cwd: home,
    input: "CREATE DATABASE medley\n",
  });
}

/**
 * Text orders by code point on every machine (builtin C.UTF-8). The C library's LC_CTYPE must know Unicode too:
 * under plain C, pg_trgm takes no letter outside ASCII for a letter.
 */
async function initdb(home: Home, { binaries, account, sync }: NewCluster): Promise<void> {
  const ctype = process.platform === "darwin" ? "en_US.UTF-8" : "C.UTF-8";
  const options = {
    "--pgdata": clusterOf(home),
    "--pwfile": path.join(home, "password"),
    "--username": "medley",
    "--auth": "scram-sha-256",
    "--encoding": "UTF8",
    "--locale": "C",
    "--lc-ctype": ctype,
    "--locale-provider": "builtin",
    "--builtin-locale": "C.UTF-8",
  };
  const args = Object.entries(options).map(([name, value]) => `${name}=${value}`);
  await run(binaries.initdb, [...args, "--no-instructions", ...(sync ? [] : ["--no-sync"])], { account, cwd: home });
}

/** Writes the settings the next start of the server reads. */
export function writeSettings(home: Home, settings: Settings): void {
  const file = path.join(clusterOf(home), "medley.conf");
  const part = `${file}.${process.pid}`;
  writeFileSync(part, settingsFile(settings), { mode: 0o644 });
  renameSync(part, file);
}

/** The address of the database `medley` of this home. */
export function databaseUrl(home: Home, port: number): string {
  const password = readFileSync(path.join(home, "password"), "utf8").trim();
  return `postgresql://medley:${password}@127.0.0.1:${port}/medley`;
}

/** Refuses a cluster that another major version wrote: PostgreSQL can't read it. */
export function checkVersion(home: Home, binaries: Binaries): void {
  const file = path.join(clusterOf(home), "PG_VERSION");
  const major = existsSync(file) ? readFileSync(file, "utf8").trim() : "none";
  if (major === binaries.major) return;
  throw new Error(
    `The data in ${home} was written by PostgreSQL ${major}, and this is PostgreSQL ${binaries.major}: ` +
      "dump it with the old version and load it into a new data folder",
  );
}
