import { readFileSync, rmSync } from "node:fs";
import { connect } from "node:net";
import path from "node:path";
import { exists, isAlive } from "./process.ts";
import { until } from "./until.ts";

/** What a cluster's postmaster.pid says of its server; the port holds only once the server is ready. */
type Postmaster = { pid: number; port: number; ready: boolean };

/** The server that runs on the cluster, or undefined when none does; a pid file left by a dead one doesn't count. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const lines = readPidFile(cluster);
  const pid = Number(lines[0]);
  if (!pid || !isPostmaster(pid, cluster)) return undefined;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
}

/** Waits while a server starts or stops; the port of a server that answers, or undefined when there is none. */
export async function settledPort(cluster: string): Promise<number | undefined> {
  const settled = await until(
    async () => {
      const found = findPostmaster(cluster);
      if (!found) return { port: undefined };
      return found.ready && (await answers(found.port)) ? { port: found.port } : undefined;
    },
    60_000,
    () => `A PostgreSQL server holds ${cluster} and does not answer`,
  );
  return settled.port;
}

/** Removes a dead server's pid file when its number belongs to a zombie or a stranger now: PostgreSQL would not start. */
export function clearStalePidFile(cluster: string): void {
  const pid = Number(readPidFile(cluster)[0]);
  if (pid && exists(pid) && !isPostmaster(pid, cluster)) rmSync(pidFile(cluster), { force: true });
}

const pidFile = (cluster: string) => path.join(cluster, "postmaster.pid");

function readPidFile(cluster: string): string[] {
  try {
    return readFileSync(pidFile(cluster), "utf8").split("\n");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** The command line names the cluster; anybody may read it, and a zombie has none. */
function isPostmaster(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform !== "linux") return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").includes(cluster);
  } catch {
    return false; // it ended meanwhile
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: "127.0.0.1", port });
    socket.once("connect", () => resolve(true));
    socket.once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}
