import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isAlive, startedAt } from "@medley/services";
import { note } from "../lib/say.mjs";
import { endProcess } from "./end-process.ts";

/** A process by number and start, since numbers come again. */
type Process = { pid: number; started: string };
/** What server.json holds: who launched Medley on this data folder, the server it started, and where that listens. */
type Instance = { launcher: Process; server?: Process; url?: string };

export type InstanceLock = { update(server: number, url: string): void; release(): void };

/**
 * Makes this process the only one that runs Medley on the data folder.
 * A server whose launcher was killed is ended first, since nothing would end it otherwise.
 * @throws Error that says where the other one runs
 */
export async function takeInstanceLock(dataDir: string): Promise<InstanceLock> {
  mkdirSync(dataDir, { recursive: true });
  const file = path.join(dataDir, "server.json");
  const launcher = thisProcess(process.pid);
  while (!claim(file, { launcher })) {
    const text = read(file);
    if (text === undefined) continue; // given back meanwhile
    const other = JSON.parse(text) as Instance;
    if (runs(other.launcher)) throw new Error(`${whereItRuns(other)} on this data folder`);
    if (discard(file, text) && other.server && runs(other.server)) {
      note(`An earlier Medley was killed and its server (process ${other.server.pid}) still runs: ending it`);
      await endProcess(other.server.pid);
    }
  }
  return {
    update: (server, url) => replace(file, { launcher, server: thisProcess(server), url }),
    release: () => rmSync(file, { force: true }),
  };
}

function whereItRuns({ launcher, url }: Instance): string {
  return url
    ? `Medley already runs at ${url} (process ${launcher.pid})`
    : `Medley is already starting (process ${launcher.pid})`;
}

/** Links a whole file into place: the name appears with its content, for one process only. */
function claim(file: string, instance: Instance): boolean {
  const part = write(file, instance);
  try {
    linkSync(part, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(part, { force: true });
  }
}

/** Removes the file of a dead launcher, but not one that another start put there meanwhile. */
function discard(file: string, text: string): boolean {
  const aside = `${file}.${process.pid}.old`;
  try {
    renameSync(file, aside);
    const mine = read(aside) === text;
    if (!mine) linkSync(aside, file);
    return mine;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "EEXIST") return false; // another start was faster
    throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function replace(file: string, instance: Instance): void {
  renameSync(write(file, instance), file);
}

function write(file: string, instance: Instance): string {
  const part = `${file}.${process.pid}.new`;
  writeFileSync(part, JSON.stringify(instance), { mode: 0o600 });
  return part;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined; // not there
  }
}

const thisProcess = (pid: number): Process => ({ pid, started: startedAt(pid) });
const runs = ({ pid, started }: Process) => pid !== process.pid && isAlive(pid) && startedAt(pid) === started;
