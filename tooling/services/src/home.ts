import { lstatSync, mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { databaseAccount, ownerOf } from "./account.ts";
import { type Binaries, findBinaries, makeSharedFolder, sharedFolder } from "./binaries.ts";
import { checkVersion, clusterOf, createCluster, type Home } from "./cluster.ts";
import { canEnter } from "./reach.ts";
import type { Account } from "./run.ts";

export type OpenHome = { home: Home; account: Account | undefined; binaries: Binaries };
type Log = (line: string) => void;

/** The PostgreSQL home of a data folder, made when there is none yet: `<dataDir>/postgres`, or a link to its real place. */
export async function openHome(dataDir: string, log: Log): Promise<OpenHome> {
  const place = path.join(dataDir, "postgres");
  mkdirSync(dataDir, { recursive: true });
  if (!isThere(place)) await createHome(place, log);
  const home = realpathSync(place);
  const account = ownerOf(clusterOf(home));
  if (!(await canEnter(account, clusterOf(home)))) {
    throw new Error(
      `PostgreSQL runs as ${account?.name}, who can't enter ${home}: open the folders above it (chmod o+x)`,
    );
  }
  const binaries = await findBinaries(account, log);
  checkVersion(home, binaries);
  return { home, account, binaries };
}

/** Builds the cluster aside and puts it in place in one step: of two that do so at once, the second takes the first's. */
async function createHome(place: string, log: Log): Promise<void> {
  const account = databaseAccount();
  const binaries = await findBinaries(account, log);
  const inPlace = await canEnter(account, path.dirname(place));
  const made = inPlace ? mkdtempSync(`${place}.new-`) : sharedHome(place);
  log(`Creating a PostgreSQL ${binaries.major} cluster${account ? ` that runs as the user ${account.name}` : ""}`);
  try {
    await createCluster(made, { binaries, account, sync: true });
    if (inPlace) renameSync(made, place);
    else symlinkSync(made, place);
    if (!inPlace) log(`The user ${account?.name} can't enter ${path.dirname(place)}: the cluster is in ${made}`);
  } catch (error) {
    rmSync(made, { recursive: true, force: true });
    if (!isThere(place)) throw error;
  }
}

function sharedHome(place: string): Home {
  makeSharedFolder();
  const name = path.basename(path.resolve(place, "../..")).replace(/[^\w.-]/g, "-");
  return mkdtempSync(path.join(sharedFolder, `${name}-`));
}

const isThere = (place: string) => lstatSync(place, { throwIfNoEntry: false }) !== undefined;
